// Makes an unpacked extension whose content scripts are what Gloss is compared with.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface ContentScript {
  readonly js: readonly string[];
  readonly [key: string]: unknown;
}

/** An unpacked extension in a folder of its own. */
export interface PeerExtension {
  readonly folder: string;
  remove(): void;
}

/**
 * Makes an extension with these content scripts, by name: each comes into the frames into which Gloss's comes, at the same
 * moment, but only where the address has "peer=NAME".
 */
export function makePeerExtension(scripts: Readonly<Record<string, string>>): PeerExtension {
  const folder = mkdtempSync(path.join(tmpdir(), 'gloss-peer-'));
  const { content_scripts: ours } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
    content_scripts: readonly [ContentScript, ...ContentScript[]];
  };
  const manifest = {
    manifest_version: 3,
    name: 'What Gloss is compared with',
    version: '1',
    content_scripts: Object.keys(scripts).map((name) => ({
      ...ours[0],
      js: [`${name}.js`],
      include_globs: [`*peer=${name}*`],
    })),
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const [name, code] of Object.entries(scripts)) writeFileSync(path.join(folder, `${name}.js`), code);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

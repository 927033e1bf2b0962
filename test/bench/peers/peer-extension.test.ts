import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePeerExtension } from './peer-extension.ts';

describe('makePeerExtension', () => {
  const { content_scripts: ours } = JSON.parse(readFileSync('manifest.json', 'utf8'));

  it('gives each script the frames and the moment that Gloss has, where the address names it', () => {
    const extension = makePeerExtension({ empty: '', walk: 'walk();' });
    try {
      const manifest = JSON.parse(readFileSync(path.join(extension.folder, 'manifest.json'), 'utf8'));
      const { js: _, ...where } = ours[0];
      expect(manifest.content_scripts).toEqual([
        { ...where, js: ['empty.js'], include_globs: ['*peer=empty*'] },
        { ...where, js: ['walk.js'], include_globs: ['*peer=walk*'] },
      ]);
      expect(readFileSync(path.join(extension.folder, 'walk.js'), 'utf8')).toBe('walk();');
    } finally {
      extension.remove();
    }
  });

  it('leaves nothing behind', () => {
    const extension = makePeerExtension({ empty: '' });
    extension.remove();
    expect(existsSync(extension.folder)).toBe(false);
  });
});

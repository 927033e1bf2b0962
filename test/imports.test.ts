import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each folder of src may import from, itself aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  corpus: ['core'],
  browser: ['core'],
  ui: ['core', 'browser'],
  content: ['core', 'browser', 'ui'],
  background: ['core', 'browser'],
  popup: ['core', 'browser', 'ui'],
  options: ['core', 'browser', 'ui'],
};

/** Packages and globals that have one door. */
const DOORS = [
  { what: 'webextension-polyfill', door: 'browser/api.ts' },
  { what: 'mark.js', door: 'ui/wrap-ranges.ts' },
  { what: 'idb', door: 'browser/study-database.ts' },
] as const;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const importsOf = (file: string) =>
  [...readFileSync(path.join('src', file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(
    (found) => found[1] ?? '',
  );

describe('imports', () => {
  it('are looked for in every folder of src', () => {
    expect([...new Set(files.map((file) => file.split('/')[0]))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it.each(files)('of %s point one way', (file) => {
    const [folder = ''] = file.split('/');
    const foreign = importsOf(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => path.posix.join(path.posix.dirname(file), name).split('/')[0] ?? '')
      .filter((target) => target !== folder && !target.startsWith('..'));
    expect([...new Set(foreign)].filter((target) => !MAY_IMPORT[folder]?.includes(target))).toEqual([]);
  });

  it.each(DOORS)('of $what stand in $door only', ({ what, door }) => {
    const importers = files.filter((file) =>
      importsOf(file).some((name) => name === what || name.startsWith(`${what}/`)),
    );
    expect(importers).toEqual([door]);
  });

  it.each(files.filter((file) => file.startsWith('core/')))(
    '%s touches no clock, no randomness, no page',
    (file) => {
      const code = readFileSync(path.join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code).not.toMatch(
        /\bDate\.now\b|new Date\(\)|Math\.random\b|performance\.now|\bdocument\b|\bwindow\b|\bbrowser\./,
      );
    },
  );
});

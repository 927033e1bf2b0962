// A file that a comment or a README names is there: who follows the name finds it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filesBelow, readmePaths, sourcePaths } from './source-files.ts';

const FOLDERS = ['src', 'scripts', 'test', 'glossary', '_locales', 'icons'];
const present = [
  ...readdirSync('.'),
  ...FOLDERS.flatMap((folder) => filesBelow(folder).map((file) => `${folder}/${file}`)),
];

/** What is made when it is wanted, what somebody gives, and an ending that stands for all files that have it. */
const ELSEWHERE = /^(?:dist\/.*|gloss-study-.*\.json|(?:labels|marks|jargon|pages)\.tsv|\.iife\.ts)$/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm;
const FILE = /(?<![\w./-])[\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|mjs|css|json|md|txt|tsv)\b(?![\w/-])/g;

const isPresent = (name: string) => {
  const parts = name.replace(/^(?:\.\.?\/)+/, '');
  return present.some((file) => file === parts || file.endsWith(`/${parts}`));
};

const READMES = [
  'README.md',
  'CONTRIBUTING.md',
  'glossary/README.md',
  ...readmePaths.map((file) => `src/${file}`),
];
const CODE = [
  ...sourcePaths.filter((file) => /\.(?:tsx?|css)$/.test(file)).map((file) => `src/${file}`),
  ...filesBelow('scripts').map((file) => `scripts/${file}`),
  'vite.config.ts',
  'vitest.config.ts',
];

it.each([
  ...READMES.map((file) => ({ file, told: readFileSync(file, 'utf8') })),
  ...CODE.map((file) => ({ file, told: (readFileSync(file, 'utf8').match(COMMENT) ?? []).join('\n') })),
])('in $file', ({ told }) => {
  const named = [...new Set(told.match(FILE))];
  expect(named.filter((name) => !isPresent(name) && !ELSEWHERE.test(name))).toEqual([]);
});

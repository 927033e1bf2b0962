// No room, file or function of src is so large that it wants two names, nor is a file of tests. (What is built: e2e/part-sizes.test.ts.)
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  codePaths,
  filesBelow,
  isCode,
  readmePaths,
  sourceOf,
  sourcePaths,
  syntaxOf,
} from './source-files.ts';

const MAX_FILES = 14;
const MAX_LINES = 260;
const MAX_FUNCTION_LINES = 80;
const MAX_README_LINES = 15;

const rooms = [...new Set(sourcePaths.map((file) => path.posix.dirname(file)))];
const linesOf = (text: string) => text.trimEnd().split('\n').length;

describe('src', () => {
  it.each(rooms)(`has at most ${MAX_FILES} files in %s`, (room) => {
    expect(sourcePaths.filter((file) => path.posix.dirname(file) === room).length).toBeLessThanOrEqual(
      MAX_FILES,
    );
  });

  it.each(readmePaths)(`says in at most ${MAX_README_LINES} lines what a room is, in %s`, (readme) => {
    expect(linesOf(sourceOf(readme))).toBeLessThanOrEqual(MAX_README_LINES);
  });

  it.each(codePaths)(
    `has at most ${MAX_LINES} lines in %s, and ${MAX_FUNCTION_LINES} in each function`,
    (file) => {
      const text = sourceOf(file);
      expect(linesOf(text)).toBeLessThanOrEqual(MAX_LINES);
      const long = [...syntaxOf(file)]
        .filter(([{ type }]) => /Function/.test(type) && type !== 'TSFunctionType')
        .map(([{ start, end }]) => text.slice(start, end))
        .filter((code) => linesOf(code) > MAX_FUNCTION_LINES)
        .map((code) => `${linesOf(code)} lines: ${code.split('\n')[0]}`);
      expect(long).toEqual([]);
    },
  );
});

describe('test', () => {
  it.each(filesBelow('test').filter(isCode))(`has at most ${MAX_LINES} lines in %s`, (file) => {
    expect(linesOf(readFileSync(path.join('test', file), 'utf8'))).toBeLessThanOrEqual(MAX_LINES);
  });
});

// No room or file of src is so large that it wants two names.
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codePaths, sourceOf, sourcePaths } from './source-files.ts';

const MAX_FILES = 14;
const MAX_LINES = 260;

const rooms = [...new Set(sourcePaths.map((file) => path.posix.dirname(file)))];

describe('src', () => {
  it.each(rooms)(`has at most ${MAX_FILES} files in %s`, (room) => {
    expect(sourcePaths.filter((file) => path.posix.dirname(file) === room).length).toBeLessThanOrEqual(
      MAX_FILES,
    );
  });

  it.each(codePaths)(`has at most ${MAX_LINES} lines in %s`, (file) => {
    expect(sourceOf(file).trimEnd().split('\n').length).toBeLessThanOrEqual(MAX_LINES);
  });
});

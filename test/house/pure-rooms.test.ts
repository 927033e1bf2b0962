// What a file fakes would meet the files that run after it in the same worker.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PURE_ROOMS } from './pure-rooms.ts';

/** Vitest's tool for fakes, written so that this file does not hold it itself, and an environment of a file's own. */
const FAKES = new RegExp(['\\bv', 'i\\.|@vitest-', 'environment'].join(''));

describe.each(PURE_ROOMS)('test/%s', (room) => {
  const files = readdirSync(path.join('test', room), { recursive: true, encoding: 'utf8' });
  it.each(files.filter((file) => file.endsWith('.test.ts')))('%s fakes nothing', (file) => {
    expect(readFileSync(path.join('test', room, file), 'utf8')).not.toMatch(FAKES);
  });
});

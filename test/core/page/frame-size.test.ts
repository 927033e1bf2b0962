import { expect, it } from 'vitest';
import { mayHoldProse } from '../../../src/core/page/frame-size.ts';

it.each([
  ['a page', 1200, 900, false, true],
  ['a page in a small window', 300, 250, false, true],
  ['a frame', 600, 400, true, true],
  ['a frame that is as wide as an advertisement', 300, 400, true, true],
  ['a frame of the size of an advertisement', 300, 250, true, false],
  ['a banner', 728, 90, true, false],
  ['a button of another site', 99, 120, true, false],
  ['a line of a tracker', 400, 49, true, false],
  ['a frame that is hidden', 0, 0, true, false],
])('%s of %i by %i may hold prose: %s, %s', (_what, width, height, isFramed, expected) => {
  expect(mayHoldProse({ width, height, isFramed })).toBe(expected);
});

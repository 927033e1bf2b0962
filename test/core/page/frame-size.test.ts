import { expect, it } from 'vitest';
import { mayHoldProse } from '../../../src/core/page/frame-size.ts';

it.each([
  ['one of some size', 600, 400, true],
  ['one as wide as an advertisement', 300, 400, true],
  ['one of the size of an advertisement', 300, 250, false],
  ['a banner', 728, 90, false],
  ['a button of another site', 99, 120, false],
  ['a line of a tracker', 400, 49, false],
  ['one that is hidden', 0, 0, false],
])('says of a frame that it may hold prose: %s, %i by %i: %s', (_what, width, height, expected) => {
  expect(mayHoldProse({ width, height })).toBe(expected);
});

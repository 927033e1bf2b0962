// When a finger pulls a sheet away.
import { describe, expect, it } from 'vitest';
import { isSwipedAway, pulledBy } from '../../../src/core/popover/swipe.ts';

describe('pulledBy', () => {
  const from = { x: 100, y: 100 };
  it.each([
    ['downwards', { x: 110, y: 160 }, 60],
    ['upwards', { x: 100, y: 40 }, 0],
    ['sideways', { x: 190, y: 150 }, 0],
    ['hardly', { x: 100, y: 106 }, 0],
  ])('%s', (_way, to, pulled) => {
    expect(pulledBy(from, to)).toBe(pulled);
  });
});

describe('isSwipedAway', () => {
  it.each([
    [80, 280, true],
    [60, 280, false],
    [40, 100, true],
    [0, 0, false],
  ])('by %i pixels of a sheet of %i', (pulled, height, isAway) => {
    expect(isSwipedAway(pulled, height)).toBe(isAway);
  });
});

// Which is the next or the previous of some things, from one of them or from between two.
import { describe, expect, it } from 'vitest';
import { nextInOrder, type Step } from '../../../src/core/popover/next-in-order.ts';

describe('nextInOrder', () => {
  it.each<[place: number, step: Step, index: number, isAround: boolean]>([
    [1, 'next', 2, false],
    [1, 'previous', 0, false],
    [1, 'here', 1, false],
    [1.5, 'next', 2, false],
    [1.5, 'previous', 1, false],
    [1.5, 'here', 2, false],
    [2, 'next', 0, true],
    [2.5, 'next', 0, true],
    [2.5, 'here', 0, true],
    [0, 'previous', 2, true],
    [-0.5, 'previous', 2, true],
    [-0.5, 'next', 0, false],
  ])('of three, from %d: %s', (place, step, index, isAround) => {
    expect(nextInOrder(3, place, step)).toEqual({ index, isAround });
  });

  it('is none of none', () => {
    expect(nextInOrder(0, -0.5, 'next')).toBeNull();
  });
});

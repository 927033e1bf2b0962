import { expect, it } from 'vitest';
import { addByKey, countByKey } from '../../../src/core/text/sum-by-key.ts';

it('adds numbers to the sum of their key', () => {
  const sums = new Map([['a', 1]]);
  addByKey(sums, [
    ['b', 2],
    ['a', 3],
    ['b', 3],
  ]);
  expect([...sums]).toEqual([
    ['a', 4],
    ['b', 5],
  ]);
});

it('counts keys', () => {
  expect([...countByKey([7, 3, 7])]).toEqual([
    [7, 2],
    [3, 1],
  ]);
});

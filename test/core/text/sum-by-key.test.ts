import { expect, it } from 'vitest';
import { countByKey, sumByKey } from '../../../src/core/text/sum-by-key.ts';

it('sums the numbers of each key, in the order in which the keys come', () => {
  const numbers = [
    ['b', 2],
    ['a', 1],
    ['b', 3],
  ] as const;
  expect([...sumByKey(numbers)]).toEqual([
    ['b', 5],
    ['a', 1],
  ]);
});

it('counts keys', () => {
  expect([...countByKey([7, 3, 7])]).toEqual([
    [7, 2],
    [3, 1],
  ]);
});

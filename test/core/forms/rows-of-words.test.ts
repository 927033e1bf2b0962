import { expect, it } from 'vitest';
import { rowsOfWords } from '../../../src/core/forms/rows-of-words.ts';

it('returns every row of neighbouring words, but not the whole', () => {
  expect(rowsOfWords('a b c')).toEqual(['a', 'a b', 'b', 'b c', 'c']);
  expect(rowsOfWords('a')).toEqual([]);
});

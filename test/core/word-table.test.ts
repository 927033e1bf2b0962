import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../src/core/word-table.ts';
import { hashOf } from '../../src/core/words-of.ts';

function tableOf(words: readonly string[]): WordTable {
  return new WordTable(words, words.map(hashOf));
}

/** The number that a word of a text has in a table. */
function numberOf(table: WordTable, word: string): number {
  const text = `(${word})`;
  return table.numberAt(text, 1, 1 + word.length, hashOf(word));
}

describe('WordTable', () => {
  it('numbers its words in their order, and knows no others', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3, unit: 'binary' }), { minLength: 1 });
    fc.assert(
      fc.property(words, words, (known, others) => {
        const table = tableOf(known);
        expect(known.map((word) => numberOf(table, word))).toEqual([...known.keys()]);
        for (const other of others) expect(numberOf(table, other)).toBe(known.indexOf(other));
      }),
    );
  });

  it.each([
    ['b!', 'a@'],
    ['é', 'ũ'],
  ])('tells words of one hash apart: %s and %s', (one, other) => {
    expect(hashOf(one)).toBe(hashOf(other));
    const table = tableOf([one, other]);
    expect([numberOf(table, one), numberOf(table, other)]).toEqual([0, 1]);
    expect(numberOf(tableOf([one]), other)).toBe(-1);
  });
});

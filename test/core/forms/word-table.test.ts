import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordTable } from '../../../src/core/forms/word-table.ts';
import { smallLetterOf } from '../../../src/core/text/character-byte.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { TextBuffer } from '../../../src/core/text/text-buffer.ts';
import { hashOf } from '../../../src/core/text/words.ts';

function tableOf(words: readonly string[]): WordTable {
  return new WordTable(
    words,
    words.map(hashOf),
    words.map(() => -1),
  );
}

/** The number that a word of a text has in a table. */
function numberOf(table: WordTable, word: string): number {
  const text = new TextBuffer().add(`(${word})`);
  return table.numberAt(text, text.start + 1, text.start + 1 + word.length, hashOf(word));
}

describe('WordTable', () => {
  it('numbers its words in their order, and knows no others', () => {
    const letter = fc.integer({ min: 0x61, max: 0x2fff }).map(smallLetterOf);
    const word = fc
      .array(
        letter.map((code) => String.fromCharCode(code)).filter((each) => foldText(each).text === each),
        { minLength: 1, maxLength: 3 },
      )
      .map((letters) => letters.join(''));
    const words = fc.uniqueArray(word, { minLength: 1 });
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

  describe('of a text', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1'), minLength: 1, maxLength: 4 });
    const likelyIn = (table: WordTable, words: readonly string[]) => [
      ...table.likelyIn(new TextBuffer().add(words.join(' '))),
    ];

    it('passes over no word of its own that goes on as it may', () => {
      const known = fc.dictionary(word, fc.option(fc.array(word, { maxLength: 3 }), { nil: null }));
      fc.assert(
        fc.property(known, fc.array(word), (mayFollow, words) => {
          const own = Object.entries(mayFollow);
          const table = new WordTable(
            own.map(([each]) => each),
            own.map(([each]) => hashOf(each)),
            own.map(([, next]) => next?.reduce((bits, each) => bits | (1 << hashOf(each)), 0) ?? -1),
          );
          const expected = words.flatMap((each, at) => {
            const next = Object.hasOwn(mayFollow, each) ? mayFollow[each] : [];
            return next === null || next?.includes(words[at + 1] ?? '') ? [at] : [];
          });
          const found = likelyIn(table, words);
          expect(found).toEqual(expect.arrayContaining(expected));
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        }),
      );
    });

    it('passes over most other words', () => {
      const words = Array.from({ length: 2000 }, (_, number) => `word${number * 7919}`);
      const [own, others] = [words.slice(0, 1000), words.slice(1000)];
      expect(likelyIn(tableOf(own), others).length).toBeLessThan(200);
      // Its own words, each followed by a word that may not follow it.
      const none = new WordTable(
        own,
        own.map(hashOf),
        own.map(() => 0),
      );
      expect(likelyIn(none, own)).toEqual([]);
    });
  });
});

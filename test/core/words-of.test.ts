import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterClass, WORD } from '../../src/core/character-class.ts';
import { foldText } from '../../src/core/fold-text.ts';
import {
  END,
  HASH,
  hashOf,
  START,
  STEP,
  tokenEnd,
  WordRoom,
  type Words,
  wordsOf,
} from '../../src/core/words-of.ts';

/** The words of a text, as they are written there. */
function read(text: string, words: Words = wordsOf(foldText(text), new WordRoom())): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += STEP)
    found.push(text.slice(words[at + START] ?? 0, words[at + END]));
  return found;
}

describe('wordsOf', () => {
  it.each([
    ['', []],
    [' — ', []],
    ['vector', ['vector']],
    ["it's a top_p, 0.7!", ['it', 's', 'a', 'top_p', '0', '7']],
    ['naïve r² жар', ['naïve', 'r²', 'жар']],
    ['ragを使う', ['rag']],
    ['한국어rag는', ['rag']],
    ['🚀rag𝒳', ['rag']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['\ud83drag', ['rag']],
  ])('reads whole words in any script: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('reads the runs of word characters of any text, each with its hash', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = foldText(text);
        const words = wordsOf(folded, new WordRoom());
        const runs = runsOf(folded.lower);
        expect(read(folded.lower, words)).toEqual(runs);
        expect(runs.map((_, word) => words[word * STEP + HASH])).toEqual(runs.map(hashOf));
      }),
    );
  });

  it('keeps the words of the texts of a room until it is cleared', () => {
    const room = new WordRoom();
    fc.assert(
      fc.property(fc.array(anyText), fc.nat(10_000), (texts, length) => {
        room.clear();
        const kept = [...texts, 'word '.repeat(length / 5), ...texts].map((text) => {
          const folded = foldText(text);
          return { lower: folded.lower, words: wordsOf(folded, room) };
        });
        for (const { lower, words } of kept) expect(read(lower, words)).toEqual(runsOf(lower));
      }),
      { numRuns: 50 },
    );
  });
});

describe('tokenEnd', () => {
  it.each([
    { text: 'vector database', offset: 0, end: 6 },
    { text: 'vector database', offset: 7, end: 15 },
    { text: 'p(doom)', offset: 1, end: 2 },
    { text: 'RAGを使う', offset: 0, end: 3 },
    { text: 'RAGを使う', offset: 3, end: 4 },
  ])('ends the token at $offset of "$text" at $end', ({ text, offset, end }) => {
    expect(tokenEnd(text, offset)).toBe(end);
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('rag', 'naïve', 'を', '한', ' ', '-', '🤖', '\u0301', '\ud83d'),
    ),
  )
  .map((pieces) => pieces.join(''));

/** The runs of word characters, read one by one. */
function runsOf(text: string): string[] {
  const runs = [''];
  for (let at = 0; at < text.length; at++) {
    if (characterClass(text.charCodeAt(at)) === WORD) runs.push((runs.pop() ?? '') + text.charAt(at));
    else runs.push('');
  }
  return runs.filter((run) => run !== '');
}

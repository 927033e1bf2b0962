import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallLetterOf } from '../../../src/core/text/character-byte.ts';
import { characterClass, WORD } from '../../../src/core/text/character-class.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';
import {
  isAt,
  isCharacterAt,
  maxCapitalsBetween,
  originalOffset,
  type SearchedText,
  TextBuffer,
  writtenBetween,
} from '../../../src/core/text/text-buffer.ts';
import { hashOf } from '../../../src/core/text/words.ts';

const search = (original: string) => new TextBuffer().add(original);

/** The words of a text, as they are written there, in small letters. */
function wordsOf(text: SearchedText): string[] {
  const { lower } = foldText(text.original);
  const { starts, ends } = text.words;
  return numbersOf(text).map((word) =>
    lower.slice((starts[word] ?? 0) - text.start, (ends[word] ?? 0) - text.start),
  );
}

function numbersOf({ firstWord, wordsEnd }: SearchedText): number[] {
  return Array.from({ length: wordsEnd - firstWord }, (_, word) => firstWord + word);
}

describe('a searched text', () => {
  it.each([
    ['', []],
    [' — ', []],
    ['vector', ['vector']],
    ["it's a top_p, 0.7!", ['it', 's', 'a', 'top_p', '0', '7']],
    ['NAÏVE r² Жар', ['naïve', 'r²', 'жар']],
    ['ragを使う', ['rag']],
    ['한국어rag는', ['rag']],
    ['🚀rag𝒳', ['rag']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['\ud83drag', ['rag']],
    ['ＲＡＧ’s to\u00ADken', ['rag', 's', 'token']],
  ])('has whole words in any script: %s', (original, expected) => {
    expect(wordsOf(search(original))).toEqual(expected);
  });

  it('has the runs of word characters of any text, each with its hash', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const text = search(original);
        const runs = runsOf(foldText(original).lower);
        expect(wordsOf(text)).toEqual(runs);
        expect(numbersOf(text).map((word) => text.words.hashes[word])).toEqual(runs.map(hashOf));
      }),
    );
  });

  it('has the characters of any text as it is folded, in small letters, and their places in the original', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0x20, max: 0xffff }).map(smallLetterOf), (original, other) => {
        const text = search(original);
        const { lower, original: offsetOf } = foldText(original);
        expect(text.end - text.start).toBe(lower.length);
        for (let offset = 0; offset <= lower.length; offset++) {
          const place = text.start + offset;
          expect(originalOffset(text, place)).toBe(offsetOf(offset));
          // Some pairs of surrogates have small letters, which no form has.
          if (offset === lower.length || /[\ud800-\udfff]/.test(lower.charAt(offset))) continue;
          const code = lower.charCodeAt(offset);
          expect(isCharacterAt(text, place, code)).toBe(true);
          expect(isCharacterAt(text, place, other)).toBe(smallLetterOf(code) === other);
        }
      }),
    );
  });

  it('has each code unit as it is folded, in words with their hashes', () => {
    const room = new TextBuffer();
    const wrong: number[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      room.clear();
      const text = room.add(`a${String.fromCharCode(code)}b`);
      const { lower } = foldText(text.original);
      const runs = runsOf(lower);
      const isSame =
        [...Array(lower.length).keys()].every((at) =>
          isCharacterAt(text, text.start + at, lower.charCodeAt(at)),
        ) &&
        numbersOf(text).every((word, at) => text.words.hashes[word] === hashOf(runs[at] ?? '')) &&
        numbersOf(text).length === runs.length;
      if (!isSame) wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it('gives as many characters as there are between any two places', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (original, one, other) => {
        const text = search(original);
        const { text: folded } = foldText(original);
        const [from, to] = [Math.min(one, other), Math.min(Math.max(one, other), folded.length)];
        if (from > to) return;
        const written = writtenBetween(text, text.start + from, text.start + to);
        expect(written).toBe(folded.slice(from, to));
      }),
    );
  });

  it('tells letters apart that have the same byte', () => {
    const text = search('naïve naũve ΛΟΓΟΣ');
    expect(isAt(text, text.start, text.start + 5, 'naïve')).toBe(true);
    expect(isAt(text, text.start, text.start + 5, 'naũve')).toBe(false);
    expect(isAt(text, text.start + 6, text.start + 11, 'naũve')).toBe(true);
    expect(isAt(text, text.start + 12, text.start + 17, 'λογος')).toBe(true);
    expect(isAt(text, text.start, text.start + 5, 'na')).toBe(false);
  });

  it.each([
    ['a plain text', 'The RAG index', 4, 7, 'RAG', 3],
    ['a text with quotes', 'The ‘RAGs’ index', 5, 9, 'RAGs', 3],
    ['a text with soft hyphens', 'The ret\u00ADrie\u00ADval', 4, 13, 'retrieval', 0],
    ['a text with other letters', 'École RAG', 0, 5, 'École', 1],
    ['a text with ligatures', 'The eﬃcient RAG', 4, 13, 'efficient', 0],
    ['the letters of a ligature', 'The eﬃcient RAG', 6, 8, 'fi', 0],
  ])('gives back what stands between two places of %s', (_what, original, from, to, written, capitals) => {
    const text = search(original);
    expect(writtenBetween(text, text.start + from, text.start + to)).toBe(written);
    expect(maxCapitalsBetween(text, text.start + from, text.start + to)).toBe(capitals);
  });
});

describe('TextRoom', () => {
  it('keeps its texts until it is cleared', () => {
    const room = new TextBuffer();
    fc.assert(
      fc.property(fc.array(anyText), fc.nat(10_000), (originals, length) => {
        room.clear();
        const all = [...originals, 'word '.repeat(length / 5), ...originals];
        const kept = all.map((original) => room.add(original));
        kept.forEach((text, place) => {
          const { lower } = foldText(all[place] ?? '');
          expect(wordsOf(text)).toEqual(runsOf(lower));
          expect(text.bytes[text.start - 1]).toBe(0);
          expect(text.bytes[text.end]).toBe(0);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('holds nothing of them when it is cleared', () => {
    const room = new TextBuffer();
    const { bytes, words } = room.add('The secret is “out”.');
    room.clear();
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    for (const numbers of [words.starts, words.ends, words.hashes]) {
      expect(numbers.every((number) => number === 0)).toBe(true);
    }
  });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ maxLength: 12 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        'rag',
        'naïve',
        'を',
        '한',
        ' ',
        '-',
        '🤖',
        '\u0301',
        '\ud83d',
        '\u00AD',
        'İ',
        'Σ',
        '\u212A',
        'ＲＡ',
        'ﬁne',
        'ﬄ',
      ),
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

// Looks for words and phrases among the words of a text, by hash.
import { addToFilter, type BitFilter, newBitFilter } from './bit-filter.ts';
import { isSpaceByte, isWordByte } from './character-byte.ts';
import { isCharacterAt, type SearchedText } from './text-buffer.ts';
import { hashOf, tokenEnd } from './words.ts';

/** A cue or a counter-cue: a word or phrase that speaks for or against a term's sense. */
export interface Phrase {
  /** In small letters, with one space between words. */
  readonly words: string;
  /** Whether it speaks for the term, not for another sense. */
  readonly isCue: boolean;
  /** The number of the term whose it is. */
  readonly term: number;
}

/** Phrases to be looked for among the words of a text, by the hash of their first token. */
export interface PhraseSet {
  readonly all: readonly Phrase[];
  /** The hashes, by which most words of a text are ruled out. */
  readonly filter: BitFilter;
  readonly byHash: ReadonlyMap<number, readonly Phrase[]>;
  /** How many words the longest phrase has. */
  readonly maxWords: number;
}

/** Terms have about ten cues, each of which takes a bit or two. */
const BITS = 1024;

const NONE: readonly Phrase[] = [];

/** Makes a set of some phrases. Each is found in its plural, too. */
export function phraseSetOf(all: readonly Phrase[]): PhraseSet {
  const byHash = new Map<number, Phrase[]>();
  const filter = newBitFilter(BITS);
  let maxWords = 0;
  const add = (word: string, phrase: Phrase) => {
    const hash = hashOf(word);
    const phrases = byHash.get(hash) ?? [];
    byHash.set(hash, phrases);
    phrases.push(phrase);
    addToFilter(filter, hash);
  };
  for (const phrase of all) {
    maxWords = Math.max(maxWords, phrase.words.split(/\W/).length);
    const first = phrase.words.slice(0, tokenEnd(phrase.words, 0));
    add(first, phrase);
    if (first === phrase.words) add(`${first}s`, phrase);
  }
  return { all, filter, byHash, maxWords };
}

/** Returns the phrases that may begin with a word of this hash; phraseEnd tells whether they do. */
export function phrasesOfHash({ byHash }: PhraseSet, hash: number): readonly Phrase[] {
  return byHash.get(hash) ?? NONE;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const LETTER_S = 0x73;

/**
 * Returns the byte offset where a phrase, or its plural, ends if it starts at `start`; infinity if no whole words
 * match.
 */
export function phraseEnd({ words }: Phrase, text: SearchedText, start: number): number {
  const { bytes } = text;
  let at = start;
  for (let next = 0; next < words.length; next++) {
    const code = words.charCodeAt(next);
    if (code === SPACE) {
      const gap = at;
      while (isGap(bytes[at] ?? 0)) at++;
      if (at === gap) return Number.POSITIVE_INFINITY;
    } else if (!isCharacterAt(text, at++, code)) return Number.POSITIVE_INFINITY;
  }
  if (isCharacterAt(text, at, LETTER_S)) at++;
  return isWordByte(bytes[at] ?? 0) ? Number.POSITIVE_INFINITY : at;
}

/** Whether a byte is white space or a hyphen, which may stand between two words. The 0 after the text is neither. */
function isGap(byte: number): boolean {
  return byte === HYPHEN || isSpaceByte(byte);
}

import { isSpaceByte, isWordByte } from './character-byte.ts';
import { isCharacterAt, type SearchedText } from './text-buffer.ts';
import { hashOf, tokenEnd } from './words.ts';

/** A word or phrase by which a term's sense is told. */
export interface Phrase {
  /** In small letters, with one space between words. */
  readonly words: string;
  /** Whether it speaks for the term, not for another sense. */
  readonly isCue: boolean;
}

/** Signs to be looked for among the words of a text, by the hashes of what they begin with. */
export interface PhraseSet {
  /** A bit for each hash that is there, and few others: most words are passed over by it. */
  readonly bits: Int32Array;
  readonly byHash: ReadonlyMap<number, readonly Phrase[]>;
  /** How many words the longest has. */
  readonly mostWords: number;
}

/** Terms have ten signs or so, of which each takes a bit or two. */
const BITS = 1024;
const LAST = (BITS >> 5) - 1;

const NONE: readonly Phrase[] = [];

/** Prepares some signs. Each will be found in its plural, too. */
export function phraseSetOf(all: readonly Phrase[]): PhraseSet {
  const byHash = new Map<number, Phrase[]>();
  const bits = new Int32Array(BITS >> 5);
  let mostWords = 0;
  const add = (word: string, sign: Phrase) => {
    const hash = hashOf(word);
    const signs = byHash.get(hash) ?? [];
    byHash.set(hash, signs);
    signs.push(sign);
    const place = (hash >> 5) & LAST;
    bits[place] = (bits[place] ?? 0) | (1 << hash);
  };
  for (const sign of all) {
    mostWords = Math.max(mostWords, sign.words.split(/\W/).length);
    const first = sign.words.slice(0, tokenEnd(sign.words, 0));
    add(first, sign);
    if (first === sign.words) add(`${first}s`, sign);
  }
  return { bits, byHash, mostWords };
}

/** Whether a sign may stand where a word has this hash; few others than those of the signs pass. */
export function mayBegin(bits: PhraseSet['bits'], hash: number): boolean {
  // A shift looks at the last five bits of its distance only.
  return (((bits[(hash >> 5) & LAST] ?? 0) >> hash) & 1) === 1;
}

/** The signs that may stand where a word has this hash: phraseEnd tells. */
export function phrasesOfHash({ byHash }: PhraseSet, hash: number): readonly Phrase[] {
  return byHash.get(hash) ?? NONE;
}

const SPACE_SIGN = 0x20;
const HYPHEN = 0x2d;
const LETTER_S = 0x73;

/** Where a sign, or its plural, ends that begins at a place of a text; infinity if it is not there as whole words. */
export function phraseEnd({ words }: Phrase, text: SearchedText, start: number): number {
  const { bytes } = text;
  let at = start;
  for (let next = 0; next < words.length; next++) {
    const code = words.charCodeAt(next);
    if (code === SPACE_SIGN) {
      const gap = at;
      while (isGap(bytes[at] ?? 0)) at++;
      if (at === gap) return Number.POSITIVE_INFINITY;
    } else if (!isCharacterAt(text, at++, code)) return Number.POSITIVE_INFINITY;
  }
  if (isCharacterAt(text, at, LETTER_S)) at++;
  return isWordByte(bytes[at] ?? 0) ? Number.POSITIVE_INFINITY : at;
}

/** Whether a byte is white space or a hyphen, as may stand between two words. The 0 behind a text is neither. */
function isGap(byte: number): boolean {
  return byte === HYPHEN || isSpaceByte(byte);
}

import type { SearchedText } from './text-buffer.ts';
import { hashOf } from './words.ts';

/** Words that make up a tenth and more of English prose and are rare in other languages. */
const ENGLISH_WORDS = ['the', 'and', 'of', 'that', 'with', 'this', 'are', 'which', 'from', 'it', 'as', 'by'];

/** No word has it. */
const NO_HASH = -1;

/** The hashes of these words, each in the place of its last bits. */
const HASHES = placed(ENGLISH_WORDS.map(hashOf));

/**
 * Counts the words of a text that are among the commonest of English. By their hashes alone: that another word has one of
 * them is so rare that a share of words need not heed it. A loop without a branch, as likelyIn of word-table.ts: every
 * fifth word is one.
 */
export function countEnglishWords({ words: { hashes }, firstWord, wordsEnd }: SearchedText): number {
  const last = HASHES.length - 1;
  let count = 0;
  for (let word = firstWord; word < wordsEnd; word++) {
    const hash = hashes[word] ?? 0;
    const difference = (HASHES[hash & last] ?? NO_HASH) ^ hash;
    // The first bit of a number or of its negative is set, unless it is 0.
    count += 1 - ((difference | -difference) >>> 31);
  }
  return count;
}

/** Puts hashes in an array of the least length, a power of two, in which no two of them have one place. */
function placed(hashes: readonly number[]): Int32Array {
  for (let length = 64; ; length *= 2) {
    const places = new Int32Array(length).fill(NO_HASH);
    for (const hash of hashes) places[hash & (length - 1)] = hash;
    if (hashes.every((hash) => places[hash & (length - 1)] === hash)) return places;
  }
}

// Counts the commonest words of English, which show that a text is English.
import type { SearchedText } from './text-buffer.ts';
import { hashOf } from './words.ts';

/** Words that make up a tenth and more of English prose and are rare in other languages. */
const ENGLISH_WORDS = ['the', 'and', 'of', 'that', 'with', 'this', 'are', 'which', 'from', 'it', 'as', 'by'];

/** No word has this hash. */
const NO_HASH = -1;

/** The hashes of these words, each at the index that its last bits give. */
const HASHES = perfectTable(ENGLISH_WORDS.map(hashOf));

/**
 * Counts the words of a text that are among the commonest of English, by their hashes alone: another word with the
 * same hash is too rare to change the share. The loop has no branch, like likelyIn in word-table.ts, since every
 * fifth word is one.
 */
export function countEnglishWords({ words: { hashes }, firstWord, wordsEnd }: SearchedText): number {
  const last = HASHES.length - 1;
  let count = 0;
  for (let word = firstWord; word < wordsEnd; word++) {
    const hash = hashes[word] ?? 0;
    const difference = (HASHES[hash & last] ?? NO_HASH) ^ hash;
    // The first bit of a number or of its negative is set, unless the number is 0.
    count += 1 - ((difference | -difference) >>> 31);
  }
  return count;
}

/** Puts hashes in the shortest array, its length a power of two, in which no two need the same index. */
function perfectTable(hashes: readonly number[]): Int32Array {
  for (let length = 64; ; length *= 2) {
    const table = new Int32Array(length).fill(NO_HASH);
    for (const hash of hashes) table[hash & (length - 1)] = hash;
    if (hashes.every((hash) => table[hash & (length - 1)] === hash)) return table;
  }
}

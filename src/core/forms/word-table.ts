// A hash table of the words with which forms begin.
import { addToFilter, type BitFilter, filterPasses, hasBitOf, newBitFilter } from '../text/bit-filter.ts';
import { isAt, type SearchedText } from '../text/text-buffer.ts';

/** How many numbers a slot has: a word's hash, and its number counted from 1; 0 where the slot is free. */
const SLOT = 2;

/** The bits of a word that any other may follow. */
const ALL_BITS = -1;

/**
 * Words by hash, in typed arrays: most words of most texts are not in the table, and are ruled out without a string
 * for each.
 */
export class WordTable {
  private readonly slots: Int32Array;
  private readonly shift: number;
  /** The hashes of the words that any other may follow. */
  private readonly filter: BitFilter;
  /** The bits of what may follow each of the other words, by its hash. */
  private readonly nextBits: Int32Array;
  private found = new Int32Array(0);

  /**
   * Makes a table of some words, all different, with their hashes; a word's number is its index among them.
   * `nextBits` says what may follow each: a bit for each next word, by the last five bits of its hash; all bits for
   * any word.
   */
  constructor(
    private readonly words: readonly string[],
    hashes: readonly number[],
    nextBits: readonly number[],
  ) {
    // At most half full.
    const size = 33 - Math.clz32(words.length);
    const slots = new Int32Array(SLOT << size);
    this.slots = slots;
    this.shift = 32 - size;
    // Eight bits for each slot, so that at most one in sixteen is set.
    const filter = newBitFilter(Math.max(32, 8 << size));
    this.filter = filter;
    this.nextBits = new Int32Array(1 << size);
    const lastNext = this.nextBits.length - 1;
    for (let number = 0; number < words.length; number++) {
      const hash = hashes[number] ?? 0;
      let slot = this.firstSlot(hash);
      while (slots[slot + 1] !== 0) slot = this.nextSlot(slot);
      slots[slot] = hash;
      slots[slot + 1] = number + 1;
      const next = nextBits[number] ?? ALL_BITS;
      if (next === ALL_BITS) addToFilter(filter, hash);
      else this.nextBits[hash & lastNext] = (this.nextBits[hash & lastNext] ?? 0) | next;
    }
  }

  /**
   * Returns the indexes of a text's words that may be in the table and go on as the table says: all that do, and few
   * others. Valid until the next call. The loop has no branch that a processor could predict wrongly, which saves an
   * eighth of finding. It runs backwards, so that it knows what follows.
   */
  likelyIn({ words: { hashes }, firstWord, wordsEnd }: SearchedText): Int32Array {
    const { filter, nextBits } = this;
    const count = wordsEnd - firstWord;
    if (this.found.length < count) this.found = new Int32Array(count * 2);
    const { found } = this;
    const lastNext = nextBits.length - 1;
    let first = count;
    let next = 0;
    for (let word = wordsEnd - 1; word >= firstWord; word--) {
      const hash = hashes[word] ?? 0;
      const isLikely = filterPasses(filter, hash) | hasBitOf(nextBits[hash & lastNext] ?? 0, next);
      found[first - 1] = word;
      first -= isLikely;
      next = hash;
    }
    return found.subarray(first, count);
  }

  /**
   * Returns the number of the word between two byte offsets of a text, which has this hash; -1 if it is not in the
   * table.
   */
  numberAt(text: SearchedText, start: number, end: number, hash: number): number {
    const { slots, words } = this;
    for (let slot = this.firstSlot(hash); ; slot = this.nextSlot(slot)) {
      const number = (slots[slot + 1] ?? 0) - 1;
      if (number < 0) return -1;
      if (slots[slot] === hash && isAt(text, start, end, words[number] ?? '')) return number;
    }
  }

  private firstSlot(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> this.shift) * SLOT;
  }

  private nextSlot(slot: number): number {
    return (slot + SLOT) & (this.slots.length - 1);
  }
}

import { HASH, STEP, type Words } from './words-of.ts';

/** How many numbers a place in the table has: a word's hash, and its number from 1; 0 where the place is free. */
const PLACE = 2;

/**
 * Words by their hashes, in typed arrays: most words of most texts are not among them, and are known for that without
 * a string for each.
 */
export class WordTable {
  private readonly places: Int32Array;
  private readonly shift: number;
  /** A bit for each hash that is there; few others have one that is set. */
  private readonly bits: Int32Array;
  private found = new Int32Array(0);

  /** A table of some words, no two of them equal, with their hashes; the number of each is its place among them. */
  constructor(
    private readonly words: readonly string[],
    hashes: readonly number[],
  ) {
    // At most half full.
    const size = 33 - Math.clz32(words.length);
    const places = new Int32Array(PLACE << size);
    this.places = places;
    this.shift = 32 - size;
    // Eight bits a place, so that at most one in sixteen is set.
    const bits = new Int32Array(Math.max(1, (8 << size) >> 5));
    this.bits = bits;
    for (let number = 0; number < words.length; number++) {
      const hash = hashes[number] ?? 0;
      let place = this.firstPlace(hash);
      while (places[place + 1] !== 0) place = this.nextPlace(place);
      places[place] = hash;
      places[place + 1] = number + 1;
      const at = (hash >> 5) & (bits.length - 1);
      bits[at] = (bits[at] ?? 0) | (1 << hash);
    }
  }

  /**
   * Where in a text's words those stand that may be in the table, valid until the next call: all that are, and few
   * others. A loop without a branch, which no processor can guess wrongly: it saves an eighth of finding.
   */
  likelyIn(words: Words): Int32Array {
    const { bits } = this;
    if (this.found.length < words.length) this.found = new Int32Array(words.length * 2);
    const { found } = this;
    const last = bits.length - 1;
    let count = 0;
    for (let at = 0; at < words.length; at += STEP) {
      const hash = words[at + HASH] ?? 0;
      found[count] = at;
      // A shift looks at the last five bits of its distance only.
      count += ((bits[(hash >> 5) & last] ?? 0) >> hash) & 1;
    }
    return found.subarray(0, count);
  }

  /** The number of the word at a place of a text, which has this hash; -1 if it is not among the words. */
  numberAt(text: string, start: number, end: number, hash: number): number {
    const { places, words } = this;
    for (let place = this.firstPlace(hash); ; place = this.nextPlace(place)) {
      const number = (places[place + 1] ?? 0) - 1;
      if (number < 0) return -1;
      if (places[place] === hash && isAt(text, start, end, words[number] ?? '')) return number;
    }
  }

  private firstPlace(hash: number): number {
    return (Math.imul(hash, 0x9e3779b1) >>> this.shift) * PLACE;
  }

  private nextPlace(place: number): number {
    return (place + PLACE) & (this.places.length - 1);
  }
}

/** Whether a part of a text is some word. */
export function isAt(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}

import { hashOf } from './words-of.ts';

/** How many numbers a place in the table has: a word's hash, and its number from 1; 0 where the place is free. */
const PLACE = 2;

/**
 * Words by their hashes, in one typed array: most words of most texts are not among them, and are known for that at
 * the cost of one look, without a string.
 */
export class WordTable {
  private readonly words: string[] = [];
  private readonly places: Int32Array;
  private readonly shift: number;

  /** A table with room for so many words. */
  constructor(most: number) {
    // At most half full.
    const bits = 33 - Math.clz32(most);
    this.places = new Int32Array(PLACE << bits);
    this.shift = 32 - bits;
  }

  /** Adds a word; gives its number, from 0. One that is there already keeps the number that it has. */
  add(word: string): number {
    const hash = hashOf(word);
    const known = this.numberAt(word, 0, word.length, hash);
    if (known >= 0) return known;
    let place = this.firstPlace(hash);
    while (this.places[place + 1] !== 0) place = this.nextPlace(place);
    this.places[place] = hash;
    this.places[place + 1] = this.words.push(word);
    return this.words.length - 1;
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

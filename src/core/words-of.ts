import { characterClass, WORD } from './character-class.ts';
import type { FoldedText } from './fold-text.ts';
import { byteOf, SOME_LETTER } from './text-bytes.ts';

/**
 * The words of a text in their order, three numbers each: where it starts, where it ends (exclusive), its hash. Plain
 * numbers, since a string for each word costs more than all else that is done with it.
 */
export type Words = Int32Array;

export const START = 0;
export const END = 1;
export const HASH = 2;
/** How many numbers a word has. */
export const STEP = 3;

/** Engines keep integers of so many bits without an object for each, as keys of a map, too. */
const SMALL = 0x3fffffff;

/** The small letter, the digit or the mark that a byte is in a word; 0 where it is none. */
const LETTER = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= SOME_LETTER) return byte;
  return characterClass(byte) === WORD ? String.fromCharCode(byte).toLowerCase().charCodeAt(0) : 0;
});

/**
 * Room for the words of several texts. Whoever reads many pages keeps one and clears it before each: memory that was
 * used a moment ago is nearer to the processor than new memory, which costs a reading a tenth of its time.
 */
export class WordRoom {
  private numbers = new Int32Array(0);
  private used = 0;

  /** Forgets the words of all texts so far: their places are used again. */
  clear(): void {
    this.numbers.fill(0, 0, this.used);
    this.used = 0;
  }

  /** An array with so many free numbers, and where they start. */
  free(count: number): { numbers: Int32Array; start: number } {
    if (this.numbers.length - this.used < count) {
      this.numbers = new Int32Array(Math.max(count, this.numbers.length * 2));
      this.used = 0;
    }
    return { numbers: this.numbers, start: this.used };
  }

  /** Keeps the free numbers up to a place of their array. */
  keep(start: number, end: number): Words {
    this.used = end;
    return this.numbers.subarray(start, end);
  }
}

/** Reads the words of a text that has just been folded: runs of what characterClass calls a word's. */
export function wordsOf({ lower: { length }, bytes: text }: FoldedText, room: WordRoom): Words {
  const { numbers: words, start: first } = room.free(((length + 1) >> 1) * STEP);
  let next = first;
  let at = 0;
  while (at < length) {
    const start = at;
    let hash = 0;
    let letter = LETTER[text[at] ?? 0] ?? 0;
    // The 0 behind the text ends its last word.
    while (letter !== 0) {
      hash = (Math.imul(hash, 31) + letter) | 0;
      letter = LETTER[text[++at] ?? 0] ?? 0;
    }
    if (at > start) {
      words[next + START] = start;
      words[next + END] = at;
      words[next + HASH] = hash & SMALL;
      next += STEP;
    }
    at++;
  }
  return room.keep(first, next);
}

/** The hash that a word in small letters, or a sign, has in a text. */
export function hashOf(token: string): number {
  let hash = 0;
  for (let at = 0; at < token.length; at++) {
    const code = token.charCodeAt(at);
    hash = (Math.imul(hash, 31) + (code < SOME_LETTER ? code : byteOf(code))) | 0;
  }
  return hash & SMALL;
}

/** The hash of the sign at a place of a text. */
export function hashOfSign(text: string, at: number): number {
  return byteOf(text.charCodeAt(at));
}

/** Where the token that starts at an offset ends: a run of word characters, or one sign. */
export function tokenEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && characterClass(text.charCodeAt(end)) === WORD) end++;
  return end === offset ? offset + 1 : end;
}

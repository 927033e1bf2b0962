import { byteOf, LETTER } from './character-byte.ts';
import { characterClass, WORD } from './character-class.ts';

/**
 * Words in their order, by number: where each starts, where it ends (exclusive), its hash. Plain numbers, since a string
 * for each word costs more than all else that is done with it.
 */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Room for so many words. */
export function allocateWords(count: number): Words {
  return { starts: new Int32Array(count), ends: new Int32Array(count), hashes: new Int32Array(count) };
}

/** Engines keep integers of so many bits without an object for each, as keys of a map, too. */
const SMALL_INTEGER = 0x3fffffff;

/**
 * Reads the words of a part of some bytes, which a 0 must follow: runs of what characterClass calls a word's. Writes them
 * from a number on, where there must be room, and returns the number behind the last one.
 */
export function readWords(
  bytes: Uint8Array,
  start: number,
  end: number,
  { starts, ends, hashes }: Words,
  firstWord: number,
): number {
  let next = firstWord;
  let at = start;
  let letter = LETTER[bytes[at] ?? 0] ?? 0;
  while (at < end) {
    if (letter !== 0) {
      const from = at;
      let hash = 0;
      // The 0 behind the text ends its last word.
      do {
        hash = (Math.imul(hash, 31) + letter) | 0;
        letter = LETTER[bytes[++at] ?? 0] ?? 0;
      } while (letter !== 0);
      starts[next] = from;
      ends[next] = at;
      hashes[next] = hash & SMALL_INTEGER;
      next++;
    }
    letter = LETTER[bytes[++at] ?? 0] ?? 0;
  }
  return next;
}

/** The hash that a word in small letters, or a sign, has in a text. */
export function hashOf(token: string): number {
  let hash = 0;
  for (let at = 0; at < token.length; at++) hash = (Math.imul(hash, 31) + byteOf(token.charCodeAt(at))) | 0;
  return hash & SMALL_INTEGER;
}

/** Where the token that starts at an offset ends: a run of word characters, or one sign. */
export function tokenEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && characterClass(text.charCodeAt(end)) === WORD) end++;
  return end === offset ? offset + 1 : end;
}

// Cuts bytes into words, and hashes them.
import { byteOf, LETTER } from './character-byte.ts';
import { characterClass, WORD } from './character-class.ts';

/**
 * Words in order, by index: the byte offsets of start and end (exclusive), and the hash. Plain numbers, since a
 * string for each word would cost more than everything else that is done with it.
 */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Allocates arrays for this many words. */
export function allocateWords(count: number): Words {
  return { starts: new Int32Array(count), ends: new Int32Array(count), hashes: new Int32Array(count) };
}

/** Engines keep integers of this many bits without an object for each, also as keys of a map. */
const SMALL_INTEGER = 0x3fffffff;

/**
 * Reads the words between two byte offsets: runs of what characterClass calls WORD. A 0 must follow. Writes them from
 * the index `firstWord` on, where the arrays must be long enough, and returns the index after the last one.
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
      // The 0 after the text ends its last word.
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

/** Returns the hash that a word in small letters, or a punctuation character, has in a text. */
export function hashOf(token: string): number {
  let hash = 0;
  for (let at = 0; at < token.length; at++) hash = (Math.imul(hash, 31) + byteOf(token.charCodeAt(at))) | 0;
  return hash & SMALL_INTEGER;
}

/** Returns where the token that starts at an offset ends: a run of word characters, or one other character. */
export function tokenEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && characterClass(text.charCodeAt(end)) === WORD) end++;
  return end === offset ? offset + 1 : end;
}

// Folds a text straight into bytes: one byte for each code unit of the folded text.
import { byteOf, SOME_LETTER } from './character-byte.ts';
import { foldCharacter } from './fold-text.ts';

const ENCODER = new TextEncoder();

/** The most bytes of UTF-8 that a code unit takes. */
export const MAX_BYTES = 3;

/**
 * What a code unit folds to, as a byte. Of the bits above it, the first is set where the code unit vanishes, the
 * second in all entries, the third where it becomes several letters.
 */
const foldedBytes = new Uint16Array(0x10000);
const VANISHES = 0x100;
const KNOWN = 0x200;
const IS_SEVERAL = 0x400;

/**
 * Writes a text, folded as by foldText, at the start of some bytes: one for each code unit of the folded text, as
 * byteOf gives it. Returns how many there are. `bytes` must hold MAX_BYTES for each code unit of the text.
 *
 * The engine's own copy tells whether all of them are ASCII, as in most texts; and bytes are read several times as
 * fast as the code units of a string.
 */
export function foldToBytes(original: string, bytes: Uint8Array): number {
  const { written } = ENCODER.encodeInto(original, bytes);
  return written === original.length ? written : foldUtf8(bytes, written);
}

/** Folds UTF-8 bytes in place, fills the rest with 0, and returns how many are left. */
function foldUtf8(bytes: Uint8Array, length: number): number {
  let to = 0;
  let at = 0;
  while (at < length) {
    const first = bytes[at++] ?? 0;
    if (first < SOME_LETTER) {
      bytes[to++] = first;
    } else if (first >= FOUR_BYTES) {
      // A pair of surrogates, neither of which is a part of a word.
      at += 3;
      bytes[to++] = SURROGATE;
      bytes[to++] = SURROGATE;
    } else {
      let code = ((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f);
      if (first >= THREE_BYTES) code = (code << 6) | ((bytes[at++] ?? 0) & 0x3f);
      const folded = foldedBytes[code] || look(code);
      bytes[to] = folded;
      if ((folded & (VANISHES | IS_SEVERAL)) === 0) to++;
      else if ((folded & IS_SEVERAL) !== 0) to = writeLetters(code, bytes, to);
    }
  }
  bytes.fill(0, to, length);
  return to;
}

/** Writes the letters of a ligature, which take no more bytes than it does, and returns the offset after them. */
function writeLetters(code: number, bytes: Uint8Array, from: number): number {
  const letters = foldCharacter(String.fromCharCode(code));
  for (let at = 0; at < letters.length; at++) bytes[from + at] = byteOf(letters.charCodeAt(at));
  return from + letters.length;
}

/** A UTF-8 character takes three, or four, bytes if its first byte is at least this. */
const THREE_BYTES = 0xe0;
const FOUR_BYTES = 0xf0;

const SURROGATE = byteOf(0xd800);

/** Fills the table as code units are met: most pages use a few hundred. */
function look(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  const found =
    KNOWN | (folded === '' ? VANISHES : byteOf(folded.charCodeAt(0))) | (folded.length > 1 ? IS_SEVERAL : 0);
  foldedBytes[code] = found;
  return found;
}

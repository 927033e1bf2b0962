// The byte that stands for a character in a text that is searched: ASCII as it is, other letters hashed into 0x80 to 0xff.
import { characterClass, SPACE, WORD } from './character-class.ts';

/** What is not ASCII, as a byte: a letter of some script, or something else. */
export const SOME_LETTER = 0x80;
/** A control character of ASCII, which no form has. */
export const SOME_PUNCTUATION = 1;

const SIGMA = 0x3c3;
const FINAL_SIGMA = 0x3c2;

/**
 * Returns the byte of a code unit: ASCII as it is; for everything else, only what the matcher tells apart at first
 * sight.
 */
export function byteOf(code: number): number {
  if (code < SOME_LETTER) return code;
  const kind = characterClass(code);
  if (kind !== WORD) return kind === SPACE ? 0x20 : SOME_PUNCTUATION;
  // The Kelvin sign is a letter of its own, but its small letter is "k".
  const small = smallLetterOf(code);
  return small < SOME_LETTER ? small : SOME_LETTER | (small & 0x7f);
}

/**
 * Returns the small letter of a code unit, or the code unit itself if it has none. A sigma at the end of a word
 * counts as any other, as in Unicode's case folding: which of them a capital stands for depends on the letters around
 * it.
 */
export function smallLetterOf(code: number): number {
  const small = String.fromCharCode(code).toLowerCase();
  // "İ" would become two code units.
  const smallCode = small.length === 1 ? small.charCodeAt(0) : code;
  return smallCode === FINAL_SIGMA ? SIGMA : smallCode;
}

/** Each byte, with the capitals of ASCII as small letters; for all else, byteOf has already made small letters. */
export const SMALL = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte + (byte >= 0x41 && byte <= 0x5a ? 0x20 : 0),
);

/** The small letter, digit or mark that a byte stands for in a word; 0 if it stands for none. */
export const LETTER = SMALL.map((small) => (isWordByte(small) ? small : 0));

/** Returns whether a byte is a character of a word. */
export function isWordByte(byte: number): boolean {
  return byte >= SOME_LETTER || characterClass(byte) === WORD;
}

/** Returns whether a byte is white space. */
export function isSpaceByte(byte: number): boolean {
  return byte < SOME_LETTER && characterClass(byte) === SPACE;
}

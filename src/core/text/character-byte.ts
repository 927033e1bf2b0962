// The byte that stands for a character in a text that is searched: ASCII as it is, other letters hashed into 0x80 to 0xff.
import { characterClass, SPACE, WORD } from './character-class.ts';

/** What is not ASCII, as a byte: a letter of some script, or something else. */
export const SOME_LETTER = 0x80;
/** A control character of ASCII, which no form has. */
export const SOME_PUNCTUATION = 1;

const SIGMA = 0x3c3;
const FINAL_SIGMA = 0x3c2;

/** The byte of a code unit: ASCII as it is; of everything else, only what the matcher tells apart at first sight. */
export function byteOf(code: number): number {
  if (code < SOME_LETTER) return code;
  const kind = characterClass(code);
  if (kind !== WORD) return kind === SPACE ? 0x20 : SOME_PUNCTUATION;
  // The Kelvin sign is a letter of its own, but its small one is "k".
  const small = smallLetterOf(code);
  return small < SOME_LETTER ? small : SOME_LETTER | (small & 0x7f);
}

/**
 * The small letter of a code unit; of what has none, the code unit itself. The sigma at the end of a word is the same as
 * any other, as in Unicode's case folding: which of them a capital stands for depends on the letters around it.
 */
export function smallLetterOf(code: number): number {
  const small = String.fromCharCode(code).toLowerCase();
  // "İ" would become two code units.
  const smallCode = small.length === 1 ? small.charCodeAt(0) : code;
  return smallCode === FINAL_SIGMA ? SIGMA : smallCode;
}

/** Each byte with the capitals of ASCII as small letters; of what is not ASCII, byteOf has made small letters. */
export const SMALL = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte + (byte >= 0x41 && byte <= 0x5a ? 0x20 : 0),
);

/** The small letter, the digit or the mark that a byte is in a word; 0 where it is none. */
export const LETTER = SMALL.map((small) => (isWordByte(small) ? small : 0));

/** Whether a byte is a character of a word. */
export function isWordByte(byte: number): boolean {
  return byte >= SOME_LETTER || characterClass(byte) === WORD;
}

/** Whether a byte is white space. */
export function isSpaceByte(byte: number): boolean {
  return byte < SOME_LETTER && characterClass(byte) === SPACE;
}

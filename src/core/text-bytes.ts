import { characterClass, SPACE, WORD } from './character-class.ts';

const ENCODER = new TextEncoder();

/** What is not ASCII, as a byte: a letter of some script, or a sign. */
export const SOME_LETTER = 0x80;
const SOME_SIGN = 1;

/** Room for a text, used again for the next one. */
let bytes = new Uint8Array(0x1000);

/** Whether a text has ASCII characters only. */
export function isAscii(text: string): boolean {
  const { length } = text;
  if (bytes.length <= length) bytes = new Uint8Array(length * 2);
  const { read, written } = ENCODER.encodeInto(text, bytes);
  // Of what is not ASCII, each code unit takes two bytes or more.
  return read === length && written === length;
}

/**
 * A text as one byte a code unit, with a 0 behind it; valid until the next call. An engine copies ASCII by the way, and
 * reads bytes twice as fast as code units of a string.
 */
export function bytesOf(text: string): Uint8Array {
  if (!isAscii(text)) {
    for (let at = 0; at < text.length; at++) bytes[at] = byteOf(text.charCodeAt(at));
  }
  bytes[text.length] = 0;
  return bytes;
}

/** The byte of a code unit: ASCII as it is, of everything else only what the matcher tells apart without a look. */
export function byteOf(code: number): number {
  if (code < SOME_LETTER) return code;
  const kind = characterClass(code);
  if (kind === WORD) return SOME_LETTER | (code & 0x7f);
  return kind === SPACE ? 0x20 : SOME_SIGN;
}

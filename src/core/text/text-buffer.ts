// A text as the matcher reads it, folded into bytes and cut into words, and the arena that holds such texts.
import { byteOf, SMALL, SOME_LETTER, SOME_PUNCTUATION, smallLetterOf } from './character-byte.ts';
import { foldCharacter, foldedOffsets, foldTypography } from './fold-text.ts';
import { foldToBytes, MAX_BYTES } from './fold-to-bytes.ts';
import { allocateWords, readWords, type Words } from './words.ts';

/**
 * A text as it is searched: folded, as bytes, with its words. It shares arrays with other texts, with a 0 between
 * each two: byte offsets and word indexes count from the start of the array, not of the text.
 */
export interface SearchedText {
  readonly original: string;
  readonly bytes: Uint8Array;
  /** Byte offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly words: Words;
  /** The index of its first word, and the index after its last. */
  readonly firstWord: number;
  readonly wordsEnd: number;
  /** The offset in the original of each byte, and of the end; null where they are the same. */
  readonly offsets: readonly number[] | null;
}

/**
 * An arena for texts that are read together. Keep one and clear it between pages: memory that was just used is in the
 * processor's cache, and new memory would cost a tenth of the time of a reading.
 */
export class TextBuffer {
  /** The first bytes are `incoming`, where each text is folded; the texts themselves come after. */
  private bytes = new Uint8Array(0);
  private incoming = this.bytes;
  private usedBytes = 0;
  private words = allocateWords(0);
  private usedWords = 0;

  /** Forgets all texts so far, so that their memory can be used again. */
  clear(): void {
    this.bytes.fill(0, 0, this.usedBytes);
    const { starts, ends, hashes } = this.words;
    for (const numbers of [starts, ends, hashes]) numbers.fill(0, 0, this.usedWords);
    this.usedBytes = this.incoming.length + 1;
    this.usedWords = 0;
  }

  /** Reads a text, and appends it. The result is valid until the buffer is cleared. */
  add(original: string): SearchedText {
    const { length } = original;
    this.ensureCapacity(length);
    let count = foldToBytes(original, this.incoming);
    if (count > length) {
      // Ligatures have made it longer.
      this.ensureCapacity(count);
      count = foldToBytes(original, this.incoming);
    }
    const { bytes, words } = this;
    const start = this.usedBytes;
    const firstWord = this.usedWords;
    const end = start + count;
    // Moved, not folded in place: the engine wraps each new view that it writes to, which takes longer than the text.
    bytes.copyWithin(start, 0, count);
    const wordsEnd = readWords(bytes, start, end, words, firstWord);
    this.usedBytes = end + 1;
    this.usedWords = wordsEnd;
    const offsets = foldedOffsets(original, count);
    return { original, bytes, start, end, words, firstWord, wordsEnd, offsets };
  }

  /**
   * Allocates new memory if a text of this many characters does not fit. Texts that were added before keep the old
   * memory.
   */
  private ensureCapacity(length: number): void {
    const incoming = length * MAX_BYTES;
    if (incoming > this.incoming.length || this.usedBytes + length >= this.bytes.length) {
      const size = Math.max(incoming, this.incoming.length, 0x1000);
      this.bytes = new Uint8Array(size + Math.max(length + 2, this.bytes.length * 2));
      this.incoming = this.bytes.subarray(0, size);
      this.usedBytes = size + 1;
    }
    const words = (length + 1) >> 1;
    if (this.usedWords + words > this.words.starts.length) {
      this.words = allocateWords(Math.max(words, this.words.starts.length * 2, 0x400));
      this.usedWords = 0;
    }
  }
}

/** Returns the offset in the original text of a byte offset. */
export function originalOffset({ original, start, offsets }: SearchedText, at: number): number {
  return offsets === null ? at - start : (offsets[at - start] ?? original.length);
}

/** Returns the text between two byte offsets in its own case, typography folded: one code unit for each byte. */
export function writtenBetween(text: SearchedText, start: number, end: number): string {
  const { original, offsets } = text;
  if (offsets === null || start >= end) {
    return foldTypography(original.slice(originalOffset(text, start), originalOffset(text, end)));
  }
  const from = originalOffset(text, start);
  const whole = foldTypography(original.slice(from, originalOffset(text, end - 1) + 1));
  // Both offsets may be inside a ligature.
  const before = start - text.start - offsets.indexOf(from, Math.max(0, start - text.start - MAX_BYTES));
  return whole.slice(before, before + end - start);
}

/** Returns whether a word in small letters, or a punctuation character, stands between two byte offsets of a text. */
export function isAt(text: SearchedText, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  const { bytes } = text;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const isSame =
      code < SOME_LETTER ? SMALL[bytes[start + at] ?? 0] === code : isCharacterAt(text, start + at, code);
    if (!isSame) return false;
  }
  return true;
}

/** Returns whether a character stands at a byte offset of a text. A small letter also matches its capital. */
export function isCharacterAt(text: SearchedText, at: number, code: number): boolean {
  const byte = SMALL[text.bytes[at] ?? 0];
  if (code < SOME_LETTER) return byte === code;
  // Many letters have the same byte.
  return byte === byteOf(code) && smallLetterOf(characterAt(text, at)) === smallLetterOf(code);
}

/** Returns the folded code unit at a byte offset of a text, in its own case. */
export function characterAt(text: SearchedText, at: number): number {
  const byte = text.bytes[at] ?? 0;
  if (byte < SOME_LETTER && byte !== SOME_PUNCTUATION) return byte;
  return foldCharacter(text.original.charAt(originalOffset(text, at))).charCodeAt(0);
}

/** Returns the most capitals that can stand between two byte offsets: all letters that are not ASCII count. */
export function maxCapitalsBetween({ bytes }: SearchedText, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= SOME_LETTER || SMALL[byte] !== byte) count++;
  }
  return count;
}

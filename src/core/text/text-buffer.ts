import { byteOf, SMALL, SOME_LETTER, SOME_PUNCTUATION, smallLetterOf } from './character-byte.ts';
import { foldCharacter, foldedOffsets, foldTypography } from './fold-text.ts';
import { foldToBytes, MAX_BYTES } from './fold-to-bytes.ts';
import { allocateWords, readWords, type Words } from './words.ts';

/**
 * A text as it is searched: folded, as bytes, with its words. Both stand among those of other texts, a 0 before and
 * behind each; places are counted in these, not from the text's start.
 */
export interface SearchedText {
  readonly original: string;
  readonly bytes: Uint8Array;
  /** Where it starts among the bytes, and where it ends (exclusive). */
  readonly start: number;
  readonly end: number;
  readonly words: Words;
  /** The number of its first word, and the one behind its last. */
  readonly firstWord: number;
  readonly wordsEnd: number;
  /** The offset in the original of each byte, and its end; null where they are the same. */
  readonly offsets: readonly number[] | null;
}

/**
 * Room for the texts of one reading. Whoever reads many pages keeps one and clears it before each: memory that was
 * used a moment ago is nearer to the processor than new memory, which costs a reading a tenth of its time.
 */
export class TextBuffer {
  /** The texts stand behind the place where the next one comes in. */
  private bytes = new Uint8Array(0);
  private incoming = this.bytes;
  private usedBytes = 0;
  private words = allocateWords(0);
  private usedWords = 0;

  /** Forgets all texts so far: their places are used again. */
  clear(): void {
    this.bytes.fill(0, 0, this.usedBytes);
    const { starts, ends, hashes } = this.words;
    for (const numbers of [starts, ends, hashes]) numbers.fill(0, 0, this.usedWords);
    this.usedBytes = this.incoming.length + 1;
    this.usedWords = 0;
  }

  /** Reads a text behind the others. It lasts until the room is cleared. */
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
    // Moved, not written here: the engine wraps each new view that it is to write to, which takes longer than the text.
    bytes.copyWithin(start, 0, count);
    const wordsEnd = readWords(bytes, start, end, words, firstWord);
    this.usedBytes = end + 1;
    this.usedWords = wordsEnd;
    const offsets = foldedOffsets(original, count);
    return { original, bytes, start, end, words, firstWord, wordsEnd, offsets };
  }

  /** Makes room for a text of so many characters. The texts so far keep the memory where they are. */
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

/** The offset in the original of a place in a text. */
export function originalOffset({ original, start, offsets }: SearchedText, at: number): number {
  return offsets === null ? at - start : (offsets[at - start] ?? original.length);
}

/** The part of a text between two places, as it was written but for typography: as many code units as there are bytes. */
export function writtenBetween(text: SearchedText, start: number, end: number): string {
  const { original, offsets } = text;
  if (offsets === null || start >= end) {
    return foldTypography(original.slice(originalOffset(text, start), originalOffset(text, end)));
  }
  const from = originalOffset(text, start);
  const whole = foldTypography(original.slice(from, originalOffset(text, end - 1) + 1));
  // Both places may be among the letters of a ligature.
  const before = start - text.start - offsets.indexOf(from, Math.max(0, start - text.start - MAX_BYTES));
  return whole.slice(before, before + end - start);
}

/** Whether the part of a text between two places is some word in small letters, or a sign. */
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

/** Whether a character is at a place of a text: a small letter, which may be a capital there, or a sign. */
export function isCharacterAt(text: SearchedText, place: number, code: number): boolean {
  const byte = SMALL[text.bytes[place] ?? 0];
  if (code < SOME_LETTER) return byte === code;
  // Many letters have the same byte.
  return byte === byteOf(code) && smallLetterOf(characterAt(text, place)) === smallLetterOf(code);
}

/** The character at a place of a text in its own case: a code unit, folded. */
export function characterAt(text: SearchedText, place: number): number {
  const byte = text.bytes[place] ?? 0;
  if (byte < SOME_LETTER && byte !== SOME_PUNCTUATION) return byte;
  return foldCharacter(text.original.charAt(originalOffset(text, place))).charCodeAt(0);
}

/** How many letters between two places of a text may be capitals: those that are not ASCII count as such. */
export function mostCapitalsBetween({ bytes }: SearchedText, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= SOME_LETTER || SMALL[byte] !== byte) count++;
  }
  return count;
}

// Tells whether a match is only a part of a proper name, by the capitals around it.
import type { Match } from '../forms/find-matches.ts';
import { isSpaceByte, isWordByte } from '../text/character-byte.ts';
import { originalOffset, type SearchedText } from '../text/text-buffer.ts';

/** How many words of a sentence are looked at on each side of a match. */
const SENTENCE_REACH = 16;
/** Shorter words say little about a sentence's case: titles write them small, too. */
const LONG_WORD = 4;
/** A sentence of fewer long words in small letters may be a heading. */
const FEW_SMALL = 2;

/**
 * Returns whether a match in an English text is a part of a longer name: written with capitals beside another word
 * with one, in a sentence that has few others ("the Text Generation Inference server").
 */
export function isInName(text: SearchedText, match: Match): boolean {
  // A cheap check first: nearly all matches begin with a small letter.
  if (!isCapital(text.bytes[match.byteStart] ?? 0)) return false;
  const first = text.firstWord + match.wordIndex;
  const last = lastWordOf(text, match, first);
  if (!isWrittenAsName(text, first, last)) return false;
  const from = runStart(text, first);
  const to = hasCapitalByChoice(text, first, last) ? runEnd(text, last) : last;
  if (!isNamePart(text, from, first) && to === last) return false;
  return isInSmallLetters(text, from, to);
}

function lastWordOf(
  { words: { starts }, wordsEnd }: SearchedText,
  { byteEnd }: Match,
  first: number,
): number {
  let last = first;
  while (last + 1 < wordsEnd && (starts[last + 1] ?? 0) < byteEnd) last++;
  return last;
}

/** Whether each of some words begins with a capital, and they are no abbreviation: "Inference", not "LLM". */
function isWrittenAsName(text: SearchedText, first: number, last: number): boolean {
  const { starts } = text.words;
  let hasSmall = false;
  for (let word = first; word <= last; word++) {
    const isHyphenated = word > first && text.bytes[(starts[word] ?? 0) - 1] === HYPHEN;
    if (!beginsWithCapital(text, word) && !isHyphenated) return false;
    hasSmall ||= hasSmallLetter(text, word);
  }
  return hasSmall;
}

/** Returns the first of the words with a capital that stand directly before a word. */
function runStart(text: SearchedText, word: number): number {
  let first = word;
  while (first > text.firstWord && isBeside(text, first - 1) && beginsWithCapital(text, first - 1)) first--;
  return first;
}

/** Returns the last of the words with a capital that stand directly behind a word; abbreviations end the row. */
function runEnd(text: SearchedText, word: number): number {
  let last = word;
  while (
    last + 1 < text.wordsEnd &&
    isBeside(text, last) &&
    beginsWithCapital(text, last + 1) &&
    hasSmallLetter(text, last + 1)
  )
    last++;
  return last;
}

/** Whether one of some words has a capital that it would not have at the start of any sentence. */
function hasCapitalByChoice(text: SearchedText, first: number, last: number): boolean {
  if (!beginsSentence(text, first)) return true;
  for (let word = first + 1; word <= last; word++) if (beginsWithCapital(text, word)) return true;
  return false;
}

/**
 * Whether one of the words before `end` is part of a name: not the first of a sentence, which has its capital anyway
 * unless there is another inside it ("GitHub"), and no abbreviation.
 */
function isNamePart(text: SearchedText, from: number, end: number): boolean {
  for (let word = from; word < end; word++) {
    if (!hasSmallLetter(text, word)) continue;
    if (hasInnerCapital(text, word) || !beginsSentence(text, word)) return true;
  }
  return false;
}

/** Whether the sentence around some words is written in small letters. */
function isInSmallLetters(text: SearchedText, from: number, to: number): boolean {
  let small = 0;
  let capital = 0;
  const count = (word: number) => {
    const { starts, ends } = text.words;
    if ((ends[word] ?? 0) - (starts[word] ?? 0) < LONG_WORD) return;
    if (beginsWithCapital(text, word)) capital++;
    else small++;
  };
  for (let word = from; word > Math.max(text.firstWord, from - SENTENCE_REACH); ) {
    if (beginsSentence(text, word)) break;
    count(--word);
  }
  for (let word = to + 1; word < Math.min(text.wordsEnd, to + 1 + SENTENCE_REACH); word++) {
    if (beginsSentence(text, word)) break;
    count(word);
  }
  return small >= FEW_SMALL && small > capital;
}

const HYPHEN = 0x2d;
const SPACE = 0x20;

/** Whether nothing but a space or a hyphen stands between a word and the next. */
function isBeside(text: SearchedText, word: number): boolean {
  const { starts, ends } = text.words;
  const end = ends[word] ?? 0;
  return starts[word + 1] === end + 1 && (text.bytes[end] === SPACE || isHyphen(text, end));
}

/** Whether a byte stands for a hyphen, and not for a dash, which has the same byte. */
function isHyphen(text: SearchedText, at: number): boolean {
  return text.bytes[at] === HYPHEN && /[-‐‑]/.test(text.original.charAt(originalOffset(text, at)));
}

/** Whether a word is the first of a sentence, or of what stands like one: a quotation, a numbered item, a line. */
function beginsSentence(text: SearchedText, word: number): boolean {
  if (word === text.firstWord) return true;
  const { bytes } = text;
  const { starts, ends } = text.words;
  if (isDigit(bytes[starts[word - 1] ?? 0] ?? 0))
    return beginsSentence(text, word - 1) || bytes[(starts[word - 1] ?? 0) - 1] === FULL_STOP;
  for (let at = ends[word - 1] ?? 0; at < (starts[word] ?? 0); at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== SPACE && !isSpaceByte(byte) && !isWithinSentence(byte)) return true;
    if (byte === LINE_FEED) return true;
  }
  return false;
}

const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;
const WITHIN = new Set([...",-/&('%)"].map((character) => character.charCodeAt(0)));

function isWithinSentence(byte: number): boolean {
  return WITHIN.has(byte);
}

function beginsWithCapital({ bytes, words }: SearchedText, word: number): boolean {
  return isCapital(bytes[words.starts[word] ?? 0] ?? 0);
}

function hasSmallLetter({ bytes, words: { starts, ends } }: SearchedText, word: number): boolean {
  // The plural of an abbreviation, "LLMs", has a small letter at its end.
  for (let at = starts[word] ?? 0; at < (ends[word] ?? 0) - 1; at++) {
    const byte = bytes[at] ?? 0;
    if (isWordByte(byte) && byte >= 0x61 && byte <= 0x7a) return true;
  }
  return false;
}

function hasInnerCapital({ bytes, words: { starts, ends } }: SearchedText, word: number): boolean {
  for (let at = (starts[word] ?? 0) + 1; at < (ends[word] ?? 0); at++)
    if (isCapital(bytes[at] ?? 0)) return true;
  return false;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

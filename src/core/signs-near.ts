import type { Finding, Match } from './find-matches.ts';
import type { SearchedText } from './searched-text.ts';
import { endOfSign, mayBegin, type Sign, type Signs, signsOfHash } from './signs.ts';
import { HASH, START, STEP } from './words.ts';

/** How far around a match its own signs are looked for, in characters; less in the texts before and behind. */
const SIGN_REACH = 200;
const NEXT_TEXT_REACH = 120;

/** The signs in the text around a match, and in the texts before and behind where it stands near its text's edge. */
export function signsNear(signs: Signs, match: Match, findings: readonly Finding[], place: number): Sign[] {
  const found: Sign[] = [];
  const own = findings[place]?.text;
  if (!own) return found;
  const { from, to, word } = match;
  const at = own.firstWord + word * STEP;
  addBefore(signs, own, at, from - SIGN_REACH, from, found);
  addBehind(signs, own, at, to, to + SIGN_REACH, found);
  const before = from - own.start < SIGN_REACH ? findings[place - 1]?.text : undefined;
  if (before) addBefore(signs, before, before.wordsEnd, before.end - NEXT_TEXT_REACH, before.end, found);
  const behind = own.end - to < SIGN_REACH ? findings[place + 1]?.text : undefined;
  if (behind) {
    addBehind(signs, behind, behind.firstWord, behind.start, behind.start + NEXT_TEXT_REACH, found);
  }
  return found;
}

/** Whether a match is in one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: Signs, match: Match, { text }: Finding): boolean {
  const { words, firstWord, wordsEnd } = text;
  const first = Math.max(0, match.word + 1 - phrases.mostWords);
  for (let at = firstWord + first * STEP; at < wordsEnd; at += STEP) {
    const start = words[at + START] ?? 0;
    if (start >= match.to) return false;
    const hash = words[at + HASH] ?? 0;
    if (!mayBegin(phrases.bits, hash)) continue;
    for (const phrase of signsOfHash(phrases, hash)) {
      const end = endOfSign(phrase, text, start);
      if (end > match.from && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

/** Adds the signs between two places of a text, reading back from a word. */
function addBefore(
  signs: Signs,
  text: SearchedText,
  word: number,
  from: number,
  to: number,
  found: Sign[],
): void {
  const { words, firstWord } = text;
  const { bits } = signs;
  for (let at = word - STEP; at >= firstWord && (words[at + START] ?? 0) >= from; at -= STEP) {
    if (mayBegin(bits, words[at + HASH] ?? 0)) addSignsAt(signs, text, at, to, found);
  }
}

/** Adds the signs between two places of a text, reading on from a word. */
function addBehind(
  signs: Signs,
  text: SearchedText,
  word: number,
  from: number,
  to: number,
  found: Sign[],
): void {
  const { words, wordsEnd } = text;
  const { bits } = signs;
  for (let at = word; at < wordsEnd && (words[at + START] ?? 0) < to; at += STEP) {
    if (!mayBegin(bits, words[at + HASH] ?? 0)) continue;
    if ((words[at + START] ?? 0) >= from) addSignsAt(signs, text, at, to, found);
  }
}

function addSignsAt(signs: Signs, text: SearchedText, at: number, to: number, found: Sign[]): void {
  const { words } = text;
  for (const sign of signsOfHash(signs, words[at + HASH] ?? 0)) {
    if (!found.includes(sign) && endOfSign(sign, text, words[at + START] ?? 0) <= to) found.push(sign);
  }
}

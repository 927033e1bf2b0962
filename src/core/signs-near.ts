import type { Finding, Match } from './find-matches.ts';
import { endOfSign, mayBegin, type Sign, type Signs, signsOfHash } from './signs.ts';
import { HASH, START, STEP } from './words-of.ts';

/** How far around a match its own signs are looked for, in characters; less in the texts before and behind. */
const SIGN_REACH = 200;
const NEXT_TEXT_REACH = 120;

/** The signs in the text around a match, and in the texts before and behind where it stands near its text's edge. */
export function signsNear(signs: Signs, match: Match, findings: readonly Finding[], place: number): Sign[] {
  const found: Sign[] = [];
  const own = findings[place];
  if (!own) return found;
  const { from, to, word } = match;
  addBefore(signs, own, word, from - SIGN_REACH, from, found);
  addBehind(signs, own, word, to, to + SIGN_REACH, found);
  const before = from < SIGN_REACH ? findings[place - 1] : undefined;
  if (before) {
    const end = before.lower.length;
    addBefore(signs, before, before.words, end - NEXT_TEXT_REACH, end, found);
  }
  const behind = own.lower.length - to < SIGN_REACH ? findings[place + 1] : undefined;
  if (behind) addBehind(signs, behind, 0, 0, NEXT_TEXT_REACH, found);
  return found;
}

/** Whether a match is in one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: Signs, match: Match, finding: Finding): boolean {
  const { wordList, lower } = finding;
  const first = Math.max(0, match.word + 1 - phrases.mostWords);
  for (let at = first * STEP; at < wordList.length; at += STEP) {
    const start = wordList[at + START] ?? 0;
    if (start >= match.to) return false;
    const hash = wordList[at + HASH] ?? 0;
    if (!mayBegin(phrases.bits, hash)) continue;
    for (const phrase of signsOfHash(phrases, hash)) {
      const end = endOfSign(phrase, lower, start);
      if (end > match.from && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

/** Adds the signs between two places of a text, reading back from a word. */
function addBefore(
  signs: Signs,
  finding: Finding,
  word: number,
  from: number,
  to: number,
  found: Sign[],
): void {
  const { wordList } = finding;
  const { bits } = signs;
  for (let at = (word - 1) * STEP; at >= 0 && (wordList[at + START] ?? 0) >= from; at -= STEP) {
    if (mayBegin(bits, wordList[at + HASH] ?? 0)) addSignsAt(signs, finding, at, to, found);
  }
}

/** Adds the signs between two places of a text, reading on from a word. */
function addBehind(
  signs: Signs,
  finding: Finding,
  word: number,
  from: number,
  to: number,
  found: Sign[],
): void {
  const { wordList } = finding;
  const { bits } = signs;
  for (let at = word * STEP; at < wordList.length && (wordList[at + START] ?? 0) < to; at += STEP) {
    if (!mayBegin(bits, wordList[at + HASH] ?? 0)) continue;
    if ((wordList[at + START] ?? 0) >= from) addSignsAt(signs, finding, at, to, found);
  }
}

function addSignsAt(signs: Signs, { wordList, lower }: Finding, at: number, to: number, found: Sign[]): void {
  for (const sign of signsOfHash(signs, wordList[at + HASH] ?? 0)) {
    if (!found.includes(sign) && endOfSign(sign, lower, wordList[at + START] ?? 0) <= to) found.push(sign);
  }
}

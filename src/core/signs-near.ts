import type { Finding, Match } from './find-matches.ts';
import { endOfSign, type Sign, type Signs, signsOfHash } from './signs.ts';
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
  addSigns(signs, own, firstWordFrom(own, word, from - SIGN_REACH), from, found);
  addSigns(signs, own, firstWordFrom(own, word, to), to + SIGN_REACH, found);
  const before = from < SIGN_REACH ? findings[place - 1] : undefined;
  if (before) {
    const end = before.lower.length;
    addSigns(signs, before, firstWordFrom(before, before.words, end - NEXT_TEXT_REACH), end, found);
  }
  const behind = own.lower.length - to < SIGN_REACH ? findings[place + 1] : undefined;
  if (behind) addSigns(signs, behind, 0, NEXT_TEXT_REACH, found);
  return found;
}

/** Whether a match is in one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: Signs, match: Match, finding: Finding): boolean {
  const { wordList, lower } = finding;
  const first = Math.max(0, match.word + 1 - phrases.mostWords);
  for (let at = first * STEP; at < wordList.length; at += STEP) {
    const start = wordList[at + START] ?? 0;
    if (start >= match.to) return false;
    for (const phrase of signsOfHash(phrases, wordList[at + HASH] ?? 0)) {
      const end = endOfSign(phrase, lower, start);
      if (end > match.from && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

/** Adds the signs that begin with a word of a text or a later one, and end by a place of it. */
function addSigns(
  signs: Signs,
  { wordList, lower }: Finding,
  word: number,
  end: number,
  found: Sign[],
): void {
  for (let at = word * STEP; at < wordList.length; at += STEP) {
    const start = wordList[at + START] ?? 0;
    if (start >= end) return;
    for (const sign of signsOfHash(signs, wordList[at + HASH] ?? 0)) {
      if (!found.includes(sign) && endOfSign(sign, lower, start) <= end) found.push(sign);
    }
  }
}

/** The first word of a text that starts at a place of it or later, looked for from a word near it. */
function firstWordFrom({ wordList, words }: Finding, near: number, place: number): number {
  let word = near;
  while (word > 0 && (wordList[(word - 1) * STEP + START] ?? 0) >= place) word--;
  while (word < words && (wordList[word * STEP + START] ?? 0) < place) word++;
  return word;
}

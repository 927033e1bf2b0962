import type { Match, TextMatches } from '../forms/find-matches.ts';
import { mayBegin, type Phrase, type PhraseSet, phraseEnd, phrasesOfHash } from '../text/phrase-set.ts';
import type { SearchedText } from '../text/text-buffer.ts';

/** How far around a match its own signs are looked for, in characters; less in the texts before and behind. */
const SIGN_REACH = 200;
const NEXT_TEXT_REACH = 120;

const NONE: readonly Phrase[] = [];

/** The signs in the text around a match, and in the texts before and behind where it stands near its text's edge. */
export function cuesNear(
  signs: PhraseSet,
  match: Match,
  allTextMatches: readonly TextMatches[],
  place: number,
): readonly Phrase[] {
  const own = allTextMatches[place]?.text;
  if (!own) return NONE;
  const { from, to } = match;
  const word = own.firstWord + match.word;
  let found = addBefore(NONE, signs, own, word, from - SIGN_REACH, from);
  found = addBehind(found, signs, own, word, to, to + SIGN_REACH);
  const before = from - own.start < SIGN_REACH ? allTextMatches[place - 1]?.text : undefined;
  if (before) {
    found = addBefore(found, signs, before, before.wordsEnd, before.end - NEXT_TEXT_REACH, before.end);
  }
  const behind = own.end - to < SIGN_REACH ? allTextMatches[place + 1]?.text : undefined;
  if (behind) {
    found = addBehind(found, signs, behind, behind.firstWord, behind.start, behind.start + NEXT_TEXT_REACH);
  }
  return found;
}

/** Adds the signs between two places of a text, reading back from a word. */
function addBefore(
  found: readonly Phrase[],
  signs: PhraseSet,
  text: SearchedText,
  word: number,
  from: number,
  to: number,
): readonly Phrase[] {
  const { firstWord } = text;
  const { starts, hashes } = text.words;
  const { bits } = signs;
  let all = found;
  for (let at = word - 1; at >= firstWord; at--) {
    const start = starts[at] ?? 0;
    if (start < from) break;
    const hash = hashes[at] ?? 0;
    if (mayBegin(bits, hash)) all = addSignsAt(all, signs, text, hash, start, to);
  }
  return all;
}

/** Adds the signs between two places of a text, reading on from a word. */
function addBehind(
  found: readonly Phrase[],
  signs: PhraseSet,
  text: SearchedText,
  word: number,
  from: number,
  to: number,
): readonly Phrase[] {
  const { wordsEnd } = text;
  const { starts, hashes } = text.words;
  const { bits } = signs;
  let all = found;
  for (let at = word; at < wordsEnd; at++) {
    const start = starts[at] ?? 0;
    if (start >= to) break;
    const hash = hashes[at] ?? 0;
    if (mayBegin(bits, hash) && start >= from) all = addSignsAt(all, signs, text, hash, start, to);
  }
  return all;
}

function addSignsAt(
  found: readonly Phrase[],
  signs: PhraseSet,
  text: SearchedText,
  hash: number,
  start: number,
  to: number,
): readonly Phrase[] {
  let all = found;
  for (const sign of phrasesOfHash(signs, hash)) {
    if (!all.includes(sign) && phraseEnd(sign, text, start) <= to) all = [...all, sign];
  }
  return all;
}

/** Whether a match is in one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: PhraseSet, match: Match, { text }: TextMatches): boolean {
  const { firstWord, wordsEnd } = text;
  const { starts, hashes } = text.words;
  const first = Math.max(0, match.word + 1 - phrases.mostWords);
  for (let at = firstWord + first; at < wordsEnd; at++) {
    const start = starts[at] ?? 0;
    if (start >= match.to) return false;
    const hash = hashes[at] ?? 0;
    if (!mayBegin(phrases.bits, hash)) continue;
    for (const phrase of phrasesOfHash(phrases, hash)) {
      const end = phraseEnd(phrase, text, start);
      if (end > match.from && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

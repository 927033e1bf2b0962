// Finds the cues of a term in the text around a match.
import type { Match, TextMatches } from '../forms/find-matches.ts';
import { mayBegin, type Phrase, type PhraseSet, phraseEnd, phrasesOfHash } from '../text/phrase-set.ts';
import type { SearchedText } from '../text/text-buffer.ts';

/** How far around a match the cues of its term are looked for, in characters; less in the texts before and behind. */
const CUE_REACH = 200;
const NEXT_TEXT_REACH = 120;

const NONE: readonly Phrase[] = [];

/** The cues in the text around a match, and in the texts before and behind where it stands near its text's edge. */
export function cuesNear(
  cues: PhraseSet,
  match: Match,
  allTextMatches: readonly TextMatches[],
  textIndex: number,
): readonly Phrase[] {
  const own = allTextMatches[textIndex]?.text;
  if (!own) return NONE;
  const { byteStart, byteEnd } = match;
  const wordIndex = own.firstWord + match.wordIndex;
  let found = addBefore(NONE, cues, own, wordIndex, byteStart - CUE_REACH, byteStart);
  found = addBehind(found, cues, own, wordIndex, byteEnd, byteEnd + CUE_REACH);
  const before = byteStart - own.start < CUE_REACH ? allTextMatches[textIndex - 1]?.text : undefined;
  if (before) {
    found = addBefore(found, cues, before, before.wordsEnd, before.end - NEXT_TEXT_REACH, before.end);
  }
  const behind = own.end - byteEnd < CUE_REACH ? allTextMatches[textIndex + 1]?.text : undefined;
  if (behind) {
    found = addBehind(found, cues, behind, behind.firstWord, behind.start, behind.start + NEXT_TEXT_REACH);
  }
  return found;
}

/** Adds the cues between two places of a text, reading back from a word. */
function addBefore(
  found: readonly Phrase[],
  cues: PhraseSet,
  text: SearchedText,
  wordIndex: number,
  from: number,
  to: number,
): readonly Phrase[] {
  const { firstWord } = text;
  const { starts, hashes } = text.words;
  const { bits } = cues;
  let all = found;
  for (let at = wordIndex - 1; at >= firstWord; at--) {
    const start = starts[at] ?? 0;
    if (start < from) break;
    const hash = hashes[at] ?? 0;
    if (mayBegin(bits, hash)) all = addCuesAt(all, cues, text, hash, start, to);
  }
  return all;
}

/** Adds the cues between two places of a text, reading on from a word. */
function addBehind(
  found: readonly Phrase[],
  cues: PhraseSet,
  text: SearchedText,
  wordIndex: number,
  from: number,
  to: number,
): readonly Phrase[] {
  const { wordsEnd } = text;
  const { starts, hashes } = text.words;
  const { bits } = cues;
  let all = found;
  for (let at = wordIndex; at < wordsEnd; at++) {
    const start = starts[at] ?? 0;
    if (start >= to) break;
    const hash = hashes[at] ?? 0;
    if (mayBegin(bits, hash) && start >= from) all = addCuesAt(all, cues, text, hash, start, to);
  }
  return all;
}

function addCuesAt(
  found: readonly Phrase[],
  cues: PhraseSet,
  text: SearchedText,
  hash: number,
  start: number,
  to: number,
): readonly Phrase[] {
  let all = found;
  for (const cue of phrasesOfHash(cues, hash)) {
    if (!all.includes(cue) && phraseEnd(cue, text, start) <= to) all = [...all, cue];
  }
  return all;
}

/** Whether a match is in one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: PhraseSet, match: Match, { text }: TextMatches): boolean {
  const { firstWord, wordsEnd } = text;
  const { starts, hashes } = text.words;
  const first = Math.max(0, match.wordIndex + 1 - phrases.maxWords);
  for (let at = firstWord + first; at < wordsEnd; at++) {
    const start = starts[at] ?? 0;
    if (start >= match.byteEnd) return false;
    const hash = hashes[at] ?? 0;
    if (!mayBegin(phrases.bits, hash)) continue;
    for (const phrase of phrasesOfHash(phrases, hash)) {
      const end = phraseEnd(phrase, text, start);
      if (end > match.byteStart && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

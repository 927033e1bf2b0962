// Finds the cues of a term in the text around a match.
import type { Match, TextMatches } from '../forms/find-matches.ts';
import { filterPasses } from '../text/bit-filter.ts';
import { type Phrase, type PhraseSet, phraseEnd, phrasesOfHash } from '../text/phrase-set.ts';
import type { SearchedText } from '../text/text-buffer.ts';

/** How far around a match the cues of its term are looked for, in characters; less in the texts before and after. */
const CUE_REACH = 200;
const NEXT_TEXT_REACH = 120;

const NONE: readonly Phrase[] = [];

/** A stretch of a text that is read word by word, forwards or backwards. */
interface Stretch {
  readonly text: SearchedText;
  /** The index of the word that is read first. */
  readonly firstRead: number;
  readonly step: 1 | -1;
  /** Byte offsets, end exclusive: words that start outside are not read, and a cue must end inside. */
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the cues and counter-cues of a set that stand in the text around a match, or in the texts before and after
 * it where the match is near the edge of its own; each once.
 */
export function cuesNear(
  cues: PhraseSet,
  match: Match,
  allTextMatches: readonly TextMatches[],
  textIndex: number,
): readonly Phrase[] {
  const text = allTextMatches[textIndex]?.text;
  if (!text) return NONE;
  const { byteStart, byteEnd } = match;
  const word = text.firstWord + match.wordIndex;
  let found = addCues(NONE, cues, {
    text,
    firstRead: word - 1,
    step: -1,
    start: byteStart - CUE_REACH,
    end: byteStart,
  });
  found = addCues(found, cues, {
    text,
    firstRead: wordFrom(text, word, byteEnd),
    step: 1,
    start: byteEnd,
    end: byteEnd + CUE_REACH,
  });
  const before = byteStart - text.start < CUE_REACH ? allTextMatches[textIndex - 1]?.text : undefined;
  if (before) {
    const { end, wordsEnd } = before;
    const start = end - NEXT_TEXT_REACH;
    found = addCues(found, cues, { text: before, firstRead: wordsEnd - 1, step: -1, start, end });
  }
  const behind = text.end - byteEnd < CUE_REACH ? allTextMatches[textIndex + 1]?.text : undefined;
  if (behind) {
    const { start, firstWord } = behind;
    const end = start + NEXT_TEXT_REACH;
    found = addCues(found, cues, { text: behind, firstRead: firstWord, step: 1, start, end });
  }
  return found;
}

/** Returns the index of the first word, from `word` on, that does not start before a byte offset. */
function wordFrom({ words: { starts }, wordsEnd }: SearchedText, word: number, byteOffset: number): number {
  let at = word;
  while (at < wordsEnd && (starts[at] ?? 0) < byteOffset) at++;
  return at;
}

/** Adds the cues in a stretch of a text to those that were found. */
function addCues(found: readonly Phrase[], cues: PhraseSet, stretch: Stretch): readonly Phrase[] {
  const { text, firstRead, step, start, end } = stretch;
  const { firstWord, wordsEnd } = text;
  const { starts, hashes } = text.words;
  const { filter } = cues;
  let all = found;
  for (let word = firstRead; word >= firstWord && word < wordsEnd; word += step) {
    const wordStart = starts[word] ?? 0;
    if (wordStart < start || wordStart >= end) break;
    const hash = hashes[word] ?? 0;
    if (filterPasses(filter, hash) === 0) continue;
    for (const cue of phrasesOfHash(cues, hash)) {
      if (!all.includes(cue) && phraseEnd(cue, text, wordStart) <= end) all = [...all, cue];
    }
  }
  return all;
}

/** Returns whether a match lies within one of some phrases, which hold it and other words. */
export function isInPhrase(phrases: PhraseSet, match: Match, { text }: TextMatches): boolean {
  const { firstWord, wordsEnd } = text;
  const { starts, hashes } = text.words;
  const first = Math.max(0, match.wordIndex + 1 - phrases.maxWords);
  for (let at = firstWord + first; at < wordsEnd; at++) {
    const start = starts[at] ?? 0;
    if (start >= match.byteEnd) return false;
    const hash = hashes[at] ?? 0;
    if (filterPasses(phrases.filter, hash) === 0) continue;
    for (const phrase of phrasesOfHash(phrases, hash)) {
      const end = phraseEnd(phrase, text, start);
      if (end > match.byteStart && end < Number.POSITIVE_INFINITY) return true;
    }
  }
  return false;
}

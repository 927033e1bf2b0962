// Finds which words of the field stand near a match, and what they say for it.
import type { Match, TextMatches } from '../forms/find-matches.ts';
import type { SenseWeights } from './weights.ts';

/** The end of a block counts as this many more words. */
export const BLOCK_GAP = 4;

/** The words of the field's vocabulary, and the unambiguous mentions of its terms, in their order. */
export interface FieldWords {
  /** In words from the start of the first text. */
  readonly wordIndexes: Int32Array;
  /**
   * The terms that each of them names, where several mentions of one term count once; NO_TERMS for a word of the
   * vocabulary.
   */
  readonly terms: readonly (readonly number[])[];
}

const NO_TERMS: readonly number[] = [];

/**
 * Returns the field's words in some texts. Short forms in capitals count as unambiguous where the page also writes
 * them out, and so do loan-words in texts that are not English.
 */
export function fieldWordsOf(
  allTextMatches: readonly TextMatches[],
  isNamed: (term: number) => boolean,
  isEnglishText: (textIndex: number) => boolean,
): FieldWords {
  let most = 0;
  for (const { matches, vocabulary } of allTextMatches) most += matches.length + vocabulary.length;
  const wordIndexes = new Int32Array(most);
  const terms: (readonly number[])[] = [];
  let base = 0;
  for (const [text, { matches, vocabulary, wordCount }] of allTextMatches.entries()) {
    let next = 0;
    for (const { wordIndex, candidates } of matches) {
      const own = unambiguousTerms(candidates, isNamed, isEnglishText(text));
      if (own === NO_TERMS) continue;
      while (next < vocabulary.length && (vocabulary[next] ?? 0) <= wordIndex) {
        wordIndexes[terms.length] = base + (vocabulary[next++] ?? 0);
        terms.push(NO_TERMS);
      }
      wordIndexes[terms.length] = base + wordIndex;
      terms.push(own);
    }
    while (next < vocabulary.length) {
      wordIndexes[terms.length] = base + (vocabulary[next++] ?? 0);
      terms.push(NO_TERMS);
    }
    base += wordCount + BLOCK_GAP;
  }
  return { wordIndexes: wordIndexes.subarray(0, terms.length), terms };
}

function unambiguousTerms(
  candidates: Match['candidates'],
  isNamed: (term: number) => boolean,
  isEnglishText: boolean,
): readonly number[] {
  let terms = NO_TERMS;
  for (const { term, exact, countsForTopic, isLoan } of candidates) {
    const isUnambiguous = countsForTopic || (exact !== null && isNamed(term)) || (isLoan && !isEnglishText);
    if (isUnambiguous) terms = [...terms, term];
  }
  return terms;
}

/**
 * Returns what the field's words around a match of a term say for it, the nearer the more: each term once, the
 * match's own not at all.
 */
export function weightNear(words: FieldWords, match: number, term: number, weights: SenseWeights): number {
  const { wordIndexes, terms } = words;
  const { neighbourhood } = weights;
  const first = firstFrom(wordIndexes, match - neighbourhood);
  let near = 0;
  for (let at = first; at < wordIndexes.length; at++) {
    const wordIndex = wordIndexes[at] ?? 0;
    if (wordIndex > match + neighbourhood) break;
    if (wordIndex === match) continue;
    const isTerm = terms[at] !== NO_TERMS;
    if (isTerm && isSeen(words, first, at, match, term)) continue;
    near +=
      (isTerm ? weights.term : weights.vocabulary) *
      (1 - Math.abs(wordIndex - match) / (neighbourhood * 1.5));
  }
  return near;
}

/** Whether one of the field's words names the given term, or a term that an earlier word within reach names. */
function isSeen(
  { wordIndexes, terms }: FieldWords,
  first: number,
  at: number,
  match: number,
  term: number,
): boolean {
  for (const own of terms[at] ?? NO_TERMS) {
    if (own === term) return true;
    for (let before = first; before < at; before++) {
      if (wordIndexes[before] !== match && terms[before]?.includes(own)) return true;
    }
  }
  return false;
}

/** Returns the first position in a sorted array whose value is not less than `from`. */
function firstFrom(wordIndexes: Int32Array, from: number): number {
  let low = 0;
  let high = wordIndexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((wordIndexes[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

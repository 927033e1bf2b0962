import type { Match, TextMatches } from '../forms/find-matches.ts';
import type { SenseWeights } from './weights.ts';

/** A block's end counts as some words more. */
export const BLOCK_GAP = 4;

/** The words of the field's vocabulary, and the terms of the field that can mean nothing else, in their order. */
export interface FieldWords {
  /** In words from the start of the first text. */
  readonly places: Int32Array;
  /** The terms that each is, of which several mentions count once; NO_TERMS for a word of the vocabulary. */
  readonly terms: readonly (readonly number[])[];
}

const NO_TERMS: readonly number[] = [];

/**
 * The field's words in some texts; short capitals count as sure where the page writes them out, too, and loan-words in
 * texts that are not English.
 */
export function fieldWordsOf(
  allTextMatches: readonly TextMatches[],
  named: ReadonlySet<number>,
  isEnglishText: (place: number) => boolean,
): FieldWords {
  let most = 0;
  for (const { matches, vocabulary } of allTextMatches) most += matches.length + vocabulary.length;
  const places = new Int32Array(most);
  const terms: (readonly number[])[] = [];
  let base = 0;
  for (const [text, { matches, vocabulary, words }] of allTextMatches.entries()) {
    let next = 0;
    for (const { word, candidates } of matches) {
      const sure = sureTerms(candidates, named, isEnglishText(text));
      if (sure === NO_TERMS) continue;
      while (next < vocabulary.length && (vocabulary[next] ?? 0) <= word) {
        places[terms.length] = base + (vocabulary[next++] ?? 0);
        terms.push(NO_TERMS);
      }
      places[terms.length] = base + word;
      terms.push(sure);
    }
    while (next < vocabulary.length) {
      places[terms.length] = base + (vocabulary[next++] ?? 0);
      terms.push(NO_TERMS);
    }
    base += words + BLOCK_GAP;
  }
  return { places: places.subarray(0, terms.length), terms };
}

function sureTerms(
  candidates: Match['candidates'],
  named: ReadonlySet<number>,
  isEnglishText: boolean,
): readonly number[] {
  let terms = NO_TERMS;
  for (const { term, exact, countsForTopic, isLoan } of candidates) {
    const isSure = countsForTopic || (exact !== null && named.has(term)) || (isLoan && !isEnglishText);
    if (isSure) terms = [...terms, term];
  }
  return terms;
}

/**
 * What the field's words around a match of a term say for the field, by how near they are: each term once, the match's
 * own not at all.
 */
export function weightNear(words: FieldWords, match: number, term: number, weights: SenseWeights): number {
  const { places, terms } = words;
  const { neighbourhood } = weights;
  const first = firstFrom(places, match - neighbourhood);
  let near = 0;
  for (let at = first; at < places.length; at++) {
    const place = places[at] ?? 0;
    if (place > match + neighbourhood) break;
    if (place === match) continue;
    const isTerm = terms[at] !== NO_TERMS;
    if (isTerm && isSeen(words, first, at, match, term)) continue;
    near +=
      (isTerm ? weights.term : weights.vocabulary) * (1 - Math.abs(place - match) / (neighbourhood * 1.5));
  }
  return near;
}

/** Whether one of the field's words is some term, or a term that one before it is, from the first that counts. */
function isSeen(
  { places, terms }: FieldWords,
  first: number,
  at: number,
  match: number,
  term: number,
): boolean {
  for (const own of terms[at] ?? NO_TERMS) {
    if (own === term) return true;
    for (let before = first; before < at; before++) {
      if (places[before] !== match && terms[before]?.includes(own)) return true;
    }
  }
  return false;
}

/** The first of some places in their order that is not before one. */
function firstFrom(places: Int32Array, from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

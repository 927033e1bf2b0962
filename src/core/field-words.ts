import type { Finding, Match } from './find-matches.ts';
import type { SenseWeights } from './sense-weights.ts';

/** A block's end counts as some words more. */
export const BLOCK_GAP = 4;

/** A word of the field's vocabulary, or a term of the field that can mean nothing else. */
export interface FieldWord {
  /** In words from the start of the first text. */
  readonly at: number;
  /** The terms that it is, of which several mentions count once; none of a word of the vocabulary. */
  readonly terms: readonly number[];
}

const NO_TERMS: readonly number[] = [];

/**
 * All words of the vocabulary and all unmistakable terms of the field, by their place in words; short capitals count as
 * sure where the page writes them out, too.
 */
export function fieldWordsOf(findings: readonly Finding[], named: ReadonlySet<number>): FieldWord[] {
  const all: FieldWord[] = [];
  let base = 0;
  for (const finding of findings) {
    const { matches, vocabulary } = finding;
    let next = 0;
    for (const { word, candidates } of matches) {
      const terms = sureTerms(candidates, named);
      if (terms.length === 0) continue;
      for (; (vocabulary[next] ?? Number.POSITIVE_INFINITY) <= word; next++) {
        all.push({ at: base + (vocabulary[next] ?? 0), terms: NO_TERMS });
      }
      all.push({ at: base + word, terms });
    }
    for (; next < vocabulary.length; next++) {
      all.push({ at: base + (vocabulary[next] ?? 0), terms: NO_TERMS });
    }
    base += finding.words + BLOCK_GAP;
  }
  return all;
}

function sureTerms(candidates: Match['candidates'], named: ReadonlySet<number>): readonly number[] {
  let terms = NO_TERMS;
  for (const { term, exact, speaksForField } of candidates) {
    if (speaksForField || (exact !== null && named.has(term))) terms = [...terms, term];
  }
  return terms;
}

/** What the field's words around a match say for the field: each term once, the match's own not at all. */
export function weightNear(
  words: readonly FieldWord[],
  at: number,
  term: number,
  weights: SenseWeights,
): number {
  const { neighbourhood } = weights;
  let near = 0;
  const first = firstFrom(words, at - neighbourhood);
  for (let i = first; i < words.length; i++) {
    const word = words[i];
    if (!word || word.at > at + neighbourhood) break;
    const isTerm = word.terms !== NO_TERMS;
    if (word.at === at || (isTerm && isSeen(words, first, i, at, term))) continue;
    near +=
      (isTerm ? weights.term : weights.vocabulary) * (1 - Math.abs(word.at - at) / (neighbourhood * 1.5));
  }
  return near;
}

/** Whether a word is some term, or one that a word before it is, from the first that counts. */
function isSeen(
  words: readonly FieldWord[],
  first: number,
  place: number,
  at: number,
  term: number,
): boolean {
  for (const own of words[place]?.terms ?? NO_TERMS) {
    if (own === term) return true;
    for (let i = first; i < place; i++) {
      const word = words[i];
      if (word && word.at !== at && word.terms.includes(own)) return true;
    }
  }
  return false;
}

/** The place of the first word that is not before a place. */
function firstFrom(words: readonly FieldWord[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Reads what a reader has typed into the search box.
import { foldTypography } from '../text/fold-text.ts';
import { stemOf, tellingWordsOf, wordsOf } from './search-words.ts';

/** One word of a query. */
export interface QueryWord {
  readonly word: string;
  /** With what a word must begin to be found by it; the word itself where it stands in quotes. */
  readonly stem: string;
  /** Whether it stands in quotes: then only this very word is meant. */
  readonly isExact: boolean;
}

/** A query, taken apart. */
export interface SearchQuery {
  readonly words: readonly QueryWord[];
  /** What stands in quotes, each as its words. */
  readonly phrases: readonly (readonly string[])[];
}

/** A quoted part; the last may still lack its end. */
const QUOTED = /"([^"]*)(?:"|$)/g;

/** Reads a query: words, and rows of words in quotes of any kind. */
export function readQuery(typed: string): SearchQuery {
  const text = foldTypography(typed);
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, quoted = '']) => wordsOf(quoted))
    .filter(({ length }) => length > 0);
  const exact = phrases.flat().map((word) => ({ word, stem: word, isExact: true }));
  const unquoted = text.replace(QUOTED, ' ').trim();
  const free = tellingWordsOf(unquoted).map((word) => ({ word, stem: stemOf(word), isExact: false }));
  return { words: [...exact, ...free], phrases };
}

// Looks a query up in an index of words, as it was typed or with as few wrong letters as there must be.
import type MiniSearch from 'minisearch';
import type { SearchOptions } from 'minisearch';
import type { QueryWord, SearchQuery } from './search-query.ts';
import { indexedWordsOf } from './search-words.ts';

/** What is found: its id in the index, and how well it fits. */
export interface Hit {
  readonly id: string;
  readonly score: number;
}

/** How many letters of a word may be wrong, missing or too many; two that are swapped count as two. */
const MAX_EDITS = 2;
/** Words up to this length must be typed right: each is a typo of many others. */
const TOO_SHORT_FOR_TYPOS = 3;

/** How an index that is to be searched here cuts texts into words. */
export const INDEX_OPTIONS = { tokenize: indexedWordsOf, processTerm: (word: string) => word };

/** Returns the hits with the fewest wrong letters: a typo is looked for only where nothing has the words as they were typed. */
export function closestHits(index: MiniSearch, query: SearchQuery): Hit[] {
  for (let edits = 0; edits <= MAX_EDITS; edits++) {
    const hits = hitsOf(index, query, edits);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** Returns what has all words of a query, each with so many wrong letters at most. */
export function hitsOf(index: MiniSearch, { words }: SearchQuery, edits: number): Hit[] {
  const byStem = new Map<string, QueryWord>(words.map((word) => [word.stem, word]));
  const options: SearchOptions = {
    combineWith: 'AND',
    tokenize: (text) => text.split(' '),
    prefix: (stem) => byStem.get(stem)?.isExact === false,
    fuzzy: (stem) => (byStem.get(stem)?.isExact || stem.length <= TOO_SHORT_FOR_TYPOS ? 0 : edits),
  };
  return index.search(words.map(({ stem }) => stem).join(' '), options) as unknown as Hit[];
}

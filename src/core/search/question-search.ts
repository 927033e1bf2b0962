// Finds interview questions by what a reader types, with the same patience for typos as the search for terms.
import MiniSearch from 'minisearch';
import { closestHits, INDEX_OPTIONS } from './closest-hits.ts';
import { readQuery } from './search-query.ts';

/** A question as it is looked up: by its own words, and by names that it has besides. */
export interface SearchedQuestion {
  readonly id: string;
  readonly texts: readonly string[];
}

/**
 * Makes a search over questions: it returns the ids of those in which each typed word begins a word, or nearly does where there
 * are none; of all where no word is typed.
 */
export function questionSearch(
  questions: readonly SearchedQuestion[],
): (typed: string) => ReadonlySet<string> {
  const index = new MiniSearch({ ...INDEX_OPTIONS, fields: ['all'] });
  index.addAll(questions.map(({ id, texts }) => ({ id, all: texts.join('\n') })));
  const all = new Set(questions.map(({ id }) => id));
  return (typed) => {
    const query = readQuery(typed);
    return query.words.length === 0 ? all : new Set(closestHits(index, query).map(({ id }) => id));
  };
}

// The terms of the glossary in groups, to be leafed through.
import { CATEGORIES, type Category, type Term } from '../glossary/entry.ts';

/** Some terms that stand together, by the alphabet. */
export interface TermGroup<Key extends string> {
  readonly key: Key;
  readonly terms: readonly Term[];
}

/** The group of names that begin with no letter ("3D"). */
export const NO_LETTER = '#';

/** Returns terms by the first letter of their names, in the alphabet's order; those with none come first. */
export function groupsByLetter(terms: readonly Term[]): TermGroup<string>[] {
  const groups = new Map<string, Term[]>();
  for (const term of byName(terms)) {
    const letter = term.name.match(/^\p{L}/u)?.[0].toUpperCase() ?? NO_LETTER;
    const group = groups.get(letter);
    if (group) group.push(term);
    else groups.set(letter, [term]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => ({ key, terms: own }));
}

/** Returns terms by their categories, in the order of these; none without a term. */
export function groupsByCategory(terms: readonly Term[]): TermGroup<Category>[] {
  const sorted = byName(terms);
  return CATEGORIES.map((key) => ({ key, terms: sorted.filter(({ category }) => category === key) })).filter(
    ({ terms: own }) => own.length > 0,
  );
}

/** The glossary is written in English, and is sorted so in any language of the reader's. */
const ENGLISH_ORDER = new Intl.Collator('en', { numeric: true });

function byName(terms: readonly Term[]): Term[] {
  return [...terms].sort((a, b) => ENGLISH_ORDER.compare(a.name, b.name));
}

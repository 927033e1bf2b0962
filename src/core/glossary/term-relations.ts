// What a term is related to and confused with. Entries name others one way; a reader wants both.
import { LEVELS, type Term } from './entry.ts';

/** A term that another is confused with, and what tells them apart. */
export interface Confusion {
  readonly id: string;
  readonly difference: string;
}

/** The neighbours of a term: those that it names, in its author's order, then those that name it. */
export interface TermRelations {
  readonly related: readonly string[];
  readonly confused: readonly Confusion[];
}

/** How many related terms a reader is shown, and an author names at most: with more, one has to search them. */
const RELATED_SHOWN = 6;

/** Returns the relations of each of some terms, by its id. Where both terms say what tells them apart, each says it in its own words. */
export function termRelations(terms: readonly Term[]): ReadonlyMap<string, TermRelations> {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const namedBy = new Map<string, Term[]>();
  for (const term of terms) {
    for (const id of term.related) namedBy.set(id, [...(namedBy.get(id) ?? []), term]);
  }
  const confusedBy = new Map<string, Confusion[]>();
  for (const { id, confusedWith } of terms) {
    for (const { id: other, difference } of confusedWith)
      confusedBy.set(other, [...(confusedBy.get(other) ?? []), { id, difference }]);
  }
  const isThere = ({ id }: { readonly id: string }) => byId.has(id);
  return new Map(
    terms.map((term) => {
      const own = term.related.filter((id) => isThere({ id }));
      const reverse = inOrderOfUse(term, namedBy.get(term.id) ?? []).map(({ id }) => id);
      const told = term.confusedWith.filter(isThere);
      const heard = (confusedBy.get(term.id) ?? []).filter(({ id }) => !told.some((each) => each.id === id));
      return [term.id, { related: [...new Set([...own, ...reverse])], confused: [...told, ...heard] }];
    }),
  );
}

/** Returns the related terms that a reader is shown, the best first. */
export function shownRelated({ related }: Pick<TermRelations, 'related'>): readonly string[] {
  return related.slice(0, RELATED_SHOWN);
}

/**
 * Puts the terms that name a term in the order in which they help its reader: first those of its own part of the field,
 * which go on with its subject; products last, which only use it. Among these the easier ones first, since whoever looks a
 * word up is new to it. Their names decide the rest, so that the order is the same in every build.
 */
function inOrderOfUse(term: Term, others: readonly Term[]): Term[] {
  const distance = ({ category }: Term) => (category === term.category ? 0 : category === 'tool' ? 2 : 1);
  const depth = ({ level }: Term) => LEVELS.indexOf(level);
  return [...others].sort(
    (a, b) => distance(a) - distance(b) || depth(a) - depth(b) || (a.id < b.id ? -1 : 1),
  );
}

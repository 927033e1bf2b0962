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

/** The relations of terms by their ids. */
export interface RelationsOfTerms {
  /** Returns the neighbours of a term; none if there is no such term. */
  get(id: string): TermRelations;
}

/** How many neighbours a reader is shown, and an author names as related at most: among more, one has to search. */
const NEIGHBOURS_SHOWN = 6;

/** Returns the neighbours that a reader is shown where there is room for few: the first ones. */
export function shownNeighbours<Neighbour>(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours.slice(0, NEIGHBOURS_SHOWN);
}

/**
 * Returns the relations of some terms. Where two terms both say what tells them apart, each says it in its own words. What
 * names whom is gathered at once; the rest is worked out for each term that is asked for, since most of the time it is one.
 */
export function termRelations(terms: readonly Term[]): RelationsOfTerms {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const relatedBy = new Map<string, Term[]>();
  const confusedBy = new Map<string, Term[]>();
  for (const term of terms) {
    for (const id of term.related) append(relatedBy, id, term);
    for (const { id } of term.confusedWith) append(confusedBy, id, term);
  }
  return {
    get(id) {
      const term = byId.get(id);
      if (!term) return { related: [], confused: [] };
      const reverse = inOrderOfUse(term, relatedBy.get(id) ?? []).map((other) => other.id);
      const own = term.confusedWith.filter((other) => byId.has(other.id));
      const theirs = inOrderOfUse(term, confusedBy.get(id) ?? []).flatMap((other) =>
        other.confusedWith
          .filter((confusion) => confusion.id === id && !own.some((each) => each.id === other.id))
          .map(({ difference }) => ({ id: other.id, difference })),
      );
      return {
        related: [...new Set([...term.related.filter((other) => byId.has(other)), ...reverse])],
        confused: [...own, ...theirs],
      };
    },
  };
}

function append(lists: Map<string, Term[]>, key: string, term: Term): void {
  const list = lists.get(key);
  if (list) list.push(term);
  else lists.set(key, [term]);
}

/**
 * Puts the terms that name a term in the order in which they help its reader: first those of its own part of the field,
 * which go on with its subject; products last, which only use it. Among these the easier ones first, since whoever looks a
 * word up is new to it. Their ids decide the rest, so that the order is the same in every build.
 */
function inOrderOfUse(term: Term, others: readonly Term[]): Term[] {
  const distance = ({ category }: Term) => (category === term.category ? 0 : category === 'tool' ? 2 : 1);
  const depth = ({ level }: Term) => LEVELS.indexOf(level);
  return [...others].sort(
    (a, b) => distance(a) - distance(b) || depth(a) - depth(b) || (a.id < b.id ? -1 : 1),
  );
}

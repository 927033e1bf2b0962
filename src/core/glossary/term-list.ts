// The glossary by id, and the part of each term that a reader sees.
import type { Term } from './entry.ts';
import type { Definition } from './entry-schema.ts';
import { withKinds } from './source-kind.ts';
import { type RelationsOfTerms, shownNeighbours, termRelations } from './term-relations.ts';

/** The glossary's terms by id, and their definitions as readers see them. */
export interface TermList {
  readonly terms: readonly Term[];
  get(id: string): Term | null;
  /** Returns the term as a reader sees it, with the names of its neighbours, whichever of the two names the other; null if there is no such term. */
  definition(id: string): Definition | null;
}

/** Makes the list of some terms. */
export function termList(terms: readonly Term[]): TermList {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const named = (id: string) => {
    const term = byId.get(id);
    return term ? [{ id, name: term.name }] : [];
  };
  // Worked out for the first definition: whoever only looks terms up by their ids has no need of it.
  let relations: RelationsOfTerms | null = null;
  return {
    terms,
    get: (id) => byId.get(id) ?? null,
    definition(id) {
      const term = byId.get(id);
      if (!term) return null;
      relations ??= termRelations(terms);
      const { related, confused } = relations.get(id);
      const {
        forms: _,
        verbs: _v,
        sense: _s,
        unambiguous: _u,
        cues: _c,
        otherSense: _o,
        loans: _l,
        isEveryday: _e,
        ...shown
      } = term;
      return {
        ...shown,
        sources: withKinds(term.sources),
        related: shownNeighbours(related).flatMap(named),
        confusedWith: shownNeighbours(confused).flatMap(({ id: other, difference }) =>
          named(other).map((neighbour) => ({ ...neighbour, difference })),
        ),
      };
    },
  };
}

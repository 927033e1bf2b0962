// What a term is related to and confused with. Entries name others one way; a reader wants both.
import type { Term } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';

/** A term that another is confused with, and what tells them apart. */
export interface Confusion {
  readonly id: string;
  readonly difference: string;
}

/** The neighbours of a term: those that it names, then those that name it. */
export interface TermRelations {
  readonly related: readonly string[];
  readonly confused: readonly Confusion[];
}

/** Returns the relations of each term of a list, by its id. Where both terms say what tells them apart, each says it in its own words. */
export function termRelations({
  terms,
  get,
}: Pick<TermList, 'terms' | 'get'>): ReadonlyMap<string, TermRelations> {
  const relatedTo = new Map<string, Set<string>>(terms.map(({ id }) => [id, new Set()]));
  const confusedWith = new Map<string, Map<string, string>>(terms.map(({ id }) => [id, new Map()]));
  const isThere = ({ id }: { readonly id: string }) => get(id) !== null;
  const asThere = (ids: readonly string[]) => ids.filter((id) => isThere({ id }));

  for (const { id, related, confusedWith: own } of terms) {
    for (const other of asThere(related)) relatedTo.get(id)?.add(other);
    for (const { id: other, difference } of own.filter(isThere)) confusedWith.get(id)?.set(other, difference);
  }
  for (const term of terms) addNamedBy(term, relatedTo, confusedWith);
  return new Map(
    terms.map(({ id }) => {
      const confused = [...(confusedWith.get(id) ?? [])].map(([other, difference]) => ({
        id: other,
        difference,
      }));
      return [id, { related: [...(relatedTo.get(id) ?? [])], confused }];
    }),
  );
}

/** Tells the terms that a term names that it names them. */
function addNamedBy(
  { id, related, confusedWith: own }: Term,
  relatedTo: ReadonlyMap<string, Set<string>>,
  confusedWith: ReadonlyMap<string, Map<string, string>>,
): void {
  for (const other of related) relatedTo.get(other)?.add(id);
  for (const { id: other, difference } of own) {
    const theirs = confusedWith.get(other);
    if (!theirs?.has(id)) theirs?.set(id, difference);
  }
}

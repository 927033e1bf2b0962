// Says how near two terms are to each other: a wrong choice from another corner of the field is ruled out at a glance.
import type { TermFacts } from './facts/term-facts.ts';

/** Returns how near two terms are: 0 where nothing joins them; about 1 for two that people confuse. */
export type Relatedness = (one: TermFacts, other: TermFacts) => number;

/** What a bond adds to the likeness of the two definitions, which is from 0 to 1 and of good wrong choices mostly 0.1 to 0.3. */
const BOND = { confused: 0.4, related: 0.25, neighbours: 0.3, category: 0.08 } as const;

/** What a term is joined to, by entries of either side. */
interface Bonds {
  readonly confused: Set<string>;
  readonly related: Set<string>;
}

/**
 * Makes what says so for a glossary: by the relations of entries, the neighbours that two have in common, their category, and
 * the rare words that their names and definitions share (cosine of tf-idf).
 */
export function relatednessIn(all: ReadonlyMap<string, TermFacts>): Relatedness {
  const bonds = bondsOf(all);
  const likeness = likenessIn(all);
  return (one, other) => {
    const [mine, theirs] = [bonds.get(one.term.id), bonds.get(other.term.id)];
    if (!mine || !theirs) return 0;
    return (
      likeness(one, other) +
      (mine.confused.has(other.term.id) ? BOND.confused : 0) +
      (mine.related.has(other.term.id) ? BOND.related : 0) +
      BOND.neighbours * share(mine.related, theirs.related) +
      (one.term.category === other.term.category ? BOND.category : 0)
    );
  };
}

/** The bonds of each term, both ways; who is confused is related as well. */
function bondsOf(all: ReadonlyMap<string, TermFacts>): Map<string, Bonds> {
  const bonds = new Map(
    [...all.keys()].map((id) => [id, { confused: new Set<string>(), related: new Set<string>() }]),
  );
  const join = (kind: keyof Bonds, one: string, other: string) => {
    bonds.get(one)?.[kind].add(other);
    bonds.get(other)?.[kind].add(one);
  };
  for (const { term } of all.values()) {
    for (const id of term.related) join('related', term.id, id);
    for (const { id } of term.confusedWith) {
      join('confused', term.id, id);
      join('related', term.id, id);
    }
  }
  return bonds;
}

/** Makes what gives the cosine of two terms' words, each word weighted by how rare it is in the glossary (tf-idf). */
function likenessIn(all: ReadonlyMap<string, TermFacts>): Relatedness {
  const wordsOf = new Map(
    [...all.values()].map((facts) => [facts, new Set([...facts.nameStems, ...facts.textStems])]),
  );
  const uses = new Map<string, number>();
  for (const words of wordsOf.values()) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log(all.size / (uses.get(word) ?? 1)) ** 2;
  const sum = (words: Iterable<string>) => {
    let total = 0;
    for (const word of words) total += weight(word);
    return total;
  };
  const squares = new Map([...wordsOf].map(([facts, words]) => [facts, sum(words)]));
  return (one, other) => {
    const [mine, theirs] = [wordsOf.get(one), wordsOf.get(other)];
    if (!mine || !theirs) return 0;
    const both = sum([...mine].filter((word) => theirs.has(word)));
    return both / (Math.sqrt((squares.get(one) ?? 0) * (squares.get(other) ?? 0)) || 1);
  };
}

/** How much two sets have in common, from 0 to 1 (Otsuka and Ochiai). */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return [...one].filter((id) => other.has(id)).length / Math.sqrt(one.size * other.size);
}

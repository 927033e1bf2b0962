// The map of a category: its terms in a circle, and what links them. Terms stand near those that they are linked to, so that
// links are short and a reader sees groups.
import type { Category, Term } from '../glossary/entry.ts';
import type { RelationsOfTerms } from '../glossary/term-relations.ts';

/** A link between two terms of a category, each named by its place in the circle. */
export interface MapLink {
  readonly from: number;
  readonly to: number;
  readonly kind: 'related' | 'confused';
}

/** The terms of a category in the order of the circle, and each link once. */
export interface CategoryMap {
  readonly terms: readonly Term[];
  readonly links: readonly MapLink[];
}

/** How often the circle is gone round to better it, at most: it is good long before. */
const MAX_ROUNDS = 50;

/** Returns the map of a category. Two terms that are both related and confused have the link that says more: confused. */
export function categoryMap(
  terms: readonly Term[],
  relations: RelationsOfTerms,
  category: Category,
): CategoryMap {
  const own = terms.filter((term) => term.category === category).sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeOf = new Map(own.map(({ id }, place) => [id, place]));
  const links = new Map<string, MapLink>();
  for (const [from, { id }] of own.entries()) {
    const { related, confused } = relations.get(id);
    const add = (other: string, kind: MapLink['kind']) => {
      const to = placeOf.get(other);
      if (to !== undefined && from < to) links.set(`${from} ${to}`, { from, to, kind });
    };
    for (const other of related) add(other, 'related');
    for (const { id: other } of confused) add(other, 'confused');
  }
  const neighbours = own.map(() => new Set<number>());
  for (const { from, to } of links.values()) {
    neighbours[from]?.add(to);
    neighbours[to]?.add(from);
  }
  const order = bettered(chained(neighbours), neighbours);
  const placed = new Map(order.map((term, place) => [term, place]));
  return {
    terms: order.flatMap((term) => own[term] ?? []),
    links: [...links.values()]
      .map(({ from, to, kind }) => ({ from: placed.get(from) ?? 0, to: placed.get(to) ?? 0, kind }))
      .sort((a, b) => a.from - b.from || a.to - b.to),
  };
}

type Neighbours = readonly ReadonlySet<number>[];

/** Puts the terms in a row: first the one with most links, then always the one with most links to those that were put last. */
function chained(neighbours: Neighbours): number[] {
  const left = new Set(neighbours.keys());
  const order: number[] = [];
  const pull = (term: number) =>
    order.reduce(
      (sum, other, place) => sum + (neighbours[term]?.has(other) ? 1 / (order.length - place) : 0),
      0,
    );
  const degree = (term: number) => neighbours[term]?.size ?? 0;
  while (left.size > 0) {
    const [next = 0] = [...left]
      .map((term) => [term, pull(term), degree(term)] as const)
      .reduce((best, each) =>
        each[1] > best[1] || (each[1] === best[1] && each[2] > best[2]) ? each : best,
      );
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** Swaps neighbours in the circle as long as that makes links shorter. */
function bettered(order: readonly number[], neighbours: Neighbours): number[] {
  const circle = [...order];
  const placeOf = new Map(circle.map((term, place) => [term, place]));
  const count = circle.length;
  const lengthAt = (term: number, place: number, other: number) =>
    [...(neighbours[term] ?? [])]
      .filter((each) => each !== other)
      .reduce((sum, each) => sum + around(place - (placeOf.get(each) ?? 0), count), 0);
  for (let round = 0, isBetter = true; isBetter && round < MAX_ROUNDS; round++) {
    isBetter = false;
    for (let at = 0; at < count; at++) {
      const next = (at + 1) % count;
      const [one = 0, other = 0] = [circle[at], circle[next]];
      const before = lengthAt(one, at, other) + lengthAt(other, next, one);
      const after = lengthAt(one, next, other) + lengthAt(other, at, one);
      if (after >= before) continue;
      [circle[at], circle[next]] = [other, one];
      placeOf.set(one, next).set(other, at);
      isBetter = true;
    }
  }
  return circle;
}

/** How far two places are apart around a circle, the shorter way. */
function around(distance: number, count: number): number {
  const way = Math.abs(distance) % count;
  return Math.min(way, count - way);
}

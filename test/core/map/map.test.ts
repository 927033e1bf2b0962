import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/glossary/entry.ts';
import { termRelations } from '../../../src/core/glossary/term-relations.ts';
import { type CategoryMap, categoryMap } from '../../../src/core/map/category-map.ts';
import { circleLayout } from '../../../src/core/map/circle-layout.ts';
import { makeTerm } from '../../make-term.ts';

const confused = (id: string, difference: string) => ({ id, difference });
const mapOf = (terms: readonly Term[]): CategoryMap => categoryMap(terms, termRelations(terms), 'training');
const training = (id: string, related: readonly string[] = []) =>
  makeTerm(id, { category: 'training', related });

/** How long the links of a map are together, around the circle. */
function lengthOf({ terms, links }: CategoryMap): number {
  const way = (distance: number) => Math.min(distance, terms.length - distance);
  return links.reduce((sum, { from, to }) => sum + way(Math.abs(from - to)), 0);
}
/** The links of a map by the ids of their terms. */
const linksOf = ({ terms, links }: CategoryMap) =>
  links.map(({ from, to, kind }) => [kind, ...[terms[from]?.id, terms[to]?.id].sort()].join(' ')).sort();

describe('categoryMap', () => {
  it('has the terms of the category alone, and each link between them once', () => {
    const map = mapOf([
      makeTerm('term/a', { category: 'training', related: ['term/b', 'term/x'] }),
      makeTerm('term/b', {
        category: 'training',
        related: ['term/a'],
        confusedWith: [confused('term/c', 'not c')],
      }),
      makeTerm('term/c', { category: 'training', related: ['term/b'] }),
      makeTerm('term/x', { category: 'data' }),
    ]);
    expect(map.terms.map(({ id }) => id).sort()).toEqual(['term/a', 'term/b', 'term/c']);
    expect(linksOf(map)).toEqual(['confused term/b term/c', 'related term/a term/b']);
  });

  it('puts terms beside those that they are linked to', () => {
    const groups = [1, 2, 3].map((group) => ['e', 'a', 'c'].map((name) => `term/${name}${group}`));
    const map = mapOf(
      groups.flatMap((ids) =>
        ids.map((id) =>
          training(
            id,
            ids.filter((other) => other !== id),
          ),
        ),
      ),
    );
    expect(lengthOf(map)).toBe(3 * (1 + 1 + 2));
  });

  it('has each term once, and is the same whatever the order in which the terms come', () => {
    const graph = fc.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 });
    fc.assert(
      fc.property(graph, fc.func(fc.nat()), (pairs, chance) => {
        const idOf = (at: number) => `term/${String.fromCharCode(97 + at)}`;
        const terms = Array.from({ length: 12 }, (_, at) =>
          training(
            idOf(at),
            pairs.filter(([from, to]) => from === at && to !== at).map(([, to]) => idOf(to)),
          ),
        );
        const map = mapOf(terms);
        const shuffled = terms.toSorted((a, b) => chance(a.id) - chance(b.id));
        expect(map.terms.map(({ id }) => id).sort()).toEqual(terms.map(({ id }) => id));
        expect(mapOf(shuffled)).toEqual(map);
      }),
    );
  });
});

describe('circleLayout', () => {
  const names = (count: number) =>
    circleLayout({
      terms: Array.from({ length: count }, (_, at) => training(`term/a${at}`)),
      links: [{ from: 0, to: 2, kind: 'related' }],
    });

  it.each([3, 40, 200])('gives each of %i names a line of its own', (count) => {
    const { terms } = names(count);
    const distances = terms.map(({ nameX, nameY }, at) => {
      const next = terms[(at + 1) % count];
      return Math.hypot(nameX - (next?.nameX ?? 0), nameY - (next?.nameY ?? 0));
    });
    expect(Math.min(...distances)).toBeGreaterThan(15);
  });

  it('turns no name upside down, and starts at the top', () => {
    const { terms } = names(40);
    expect(terms[0]).toMatchObject({ x: 0, turn: -90, isOnLeft: false });
    const turns = terms.map(({ turn }) => ((turn + 540) % 360) - 180);
    expect(turns.filter((turn) => Math.abs(turn) > 90)).toEqual([]);
  });

  it('draws each link from one term to the other', () => {
    const { terms, links } = names(4);
    expect(links[0]?.path).toBe(`M${terms[0]?.x} ${terms[0]?.y}Q0 0 ${terms[2]?.x} ${terms[2]?.y}`);
  });

  it('cuts what has no room, and leaves short forms in brackets away', () => {
    const label = (name: string) =>
      circleLayout({ terms: [makeTerm('term/a', { name })], links: [] }).terms[0]?.label;
    expect(label('Retrieval-augmented generation (RAG)')).toBe('Retrieval-augmented generation');
    expect(label('Human-in-the-loop evaluation of models')).toBe('Human-in-the-loop evaluation o…');
    expect(label('Low-rank adaptation (LoRA)')).toBe('Low-rank adaptation');
  });
});

import { describe, expect, it } from 'vitest';
import { filterCounts, NO_FILTERS, passesFilters } from '../../../src/core/search/term-filters.ts';
import { makeTerm } from '../../make-term.ts';

const A = makeTerm('term/a', { category: 'training', level: 'basic' });
const B = makeTerm('term/b', { category: 'training', level: 'advanced' });
const C = makeTerm('term/c', { category: 'data', level: 'basic' });
const TERMS = [A, B, C];
const FACTS = { known: new Set([A.id]), lookedUp: new Set([A.id, C.id]), due: new Set([C.id]) };
const passing = (filters: Partial<typeof NO_FILTERS>) =>
  TERMS.filter((term) => passesFilters(term, { ...NO_FILTERS, ...filters }, FACTS));

describe('passesFilters', () => {
  it.each([
    ['nothing is chosen', {}, TERMS],
    ['a category', { category: 'training' }, [A, B]],
    ['a level', { level: 'basic' }, [A, C]],
    ['what is known', { isKnown: true }, [A]],
    ['what is not known', { isKnown: false }, [B, C]],
    ['what was looked up', { isLookedUp: true }, [A, C]],
    ['what is due', { isDue: true }, [C]],
    ['several', { category: 'training', isLookedUp: true }, [A]],
  ] as const)('leaves what it should if %s is chosen', (_what, filters, left) => {
    expect(passing(filters)).toEqual(left);
  });
});

describe('filterCounts', () => {
  it('counts for each choice what it would leave, the others as they are', () => {
    const counts = filterCounts(TERMS, { ...NO_FILTERS, level: 'basic' }, FACTS);
    expect(counts.categories.get(null)).toBe(2);
    expect(counts.categories.get('training')).toBe(1);
    expect(counts.categories.get('safety')).toBe(0);
    expect(counts.levels.get('advanced')).toBe(1);
    expect(counts.levels.get(null)).toBe(3);
    expect([true, false].map((isKnown) => counts.known.get(isKnown))).toEqual([1, 1]);
    expect([counts.lookedUp, counts.due]).toEqual([2, 1]);
  });
});

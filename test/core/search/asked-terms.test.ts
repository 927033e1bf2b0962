import { describe, expect, it } from 'vitest';
import { askedQuery, readAsked } from '../../../src/core/search/asked-terms.ts';
import { NO_FILTERS } from '../../../src/core/search/term-filters.ts';

describe('what is asked of the glossary', () => {
  it.each([
    ['', {}, {}],
    ['q=what+is+%22rag%22%3F', { typed: 'what is "rag"?' }, {}],
    ['category=training&level=basic', {}, { category: 'training', level: 'basic' }],
    ['known=no&looked-up=yes&due=yes', {}, { isKnown: false, isLookedUp: true, isDue: true }],
    ['known=yes&by=category', { groupedBy: 'category' }, { isKnown: true }],
  ] as const)('stands in an address as "%s"', (query, given, filters) => {
    const asked = {
      ...{ typed: '', groupedBy: 'letter' as const, ...given },
      filters: { ...NO_FILTERS, ...filters },
    };
    expect(readAsked(new URLSearchParams(query))).toEqual(asked);
    expect(askedQuery(asked).toString()).toBe(query);
  });

  it('is nothing where an address says what there is not', () => {
    const strange = new URLSearchParams('category=toString&level=9&known=perhaps&by=size');
    expect(askedQuery(readAsked(strange)).toString()).toBe('');
  });
});

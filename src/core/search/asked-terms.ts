// What is asked of the glossary, as it stands in an address: "q=rag&level=basic".
import { CATEGORIES, LEVELS } from '../glossary/entry.ts';
import { NO_FILTERS, type TermFilters } from './term-filters.ts';

/** What is asked of the glossary. */
export interface AskedTerms {
  readonly typed: string;
  readonly filters: TermFilters;
  /** How terms are grouped where nothing is typed. */
  readonly groupedBy: 'letter' | 'category';
}

/** Reads what an address asks; what it cannot mean is left out. */
export function readAsked(query: URLSearchParams): AskedTerms {
  const known = query.get('known');
  const oneOf = <Choice extends string>(choices: readonly Choice[], name: string) =>
    choices.find((choice) => choice === query.get(name)) ?? null;
  return {
    typed: query.get('q') ?? '',
    filters: {
      category: oneOf(CATEGORIES, 'category'),
      level: oneOf(LEVELS, 'level'),
      isKnown: known === 'yes' ? true : known === 'no' ? false : NO_FILTERS.isKnown,
      isLookedUp: query.has('looked-up'),
      isDue: query.has('due'),
    },
    groupedBy: query.get('by') === 'category' ? 'category' : 'letter',
  };
}

/** Returns what stands in an address for what is asked: nothing for what is as it is anyway. */
export function askedQuery({ typed, filters, groupedBy }: AskedTerms): URLSearchParams {
  const { category, level, isKnown, isLookedUp, isDue } = filters;
  const given: readonly (readonly [string, string | null])[] = [
    ['q', typed.trim() === '' ? null : typed],
    ['category', category],
    ['level', level],
    ['known', isKnown === null ? null : isKnown ? 'yes' : 'no'],
    ['looked-up', isLookedUp ? 'yes' : null],
    ['due', isDue ? 'yes' : null],
    ['by', groupedBy === 'category' ? 'category' : null],
  ];
  return new URLSearchParams(given.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

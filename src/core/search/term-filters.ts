// The filters of the glossary: which terms pass them, and how many each would leave.
import { CATEGORIES, type Category, LEVELS, type Level, type Term } from '../glossary/entry.ts';

/** What a reader has chosen to see; null or false where all terms pass. */
export interface TermFilters {
  readonly category: Category | null;
  readonly level: Level | null;
  /** Only terms that the reader knows, or only others. */
  readonly isKnown: boolean | null;
  /** Only terms that the reader has looked up on a page. */
  readonly isLookedUp: boolean;
  /** Only terms that the quiz would ask now. */
  readonly isDue: boolean;
}

/** What is known of the reader's terms, each set of ids. */
export interface TermFacts {
  readonly known: ReadonlySet<string>;
  readonly lookedUp: ReadonlySet<string>;
  readonly due: ReadonlySet<string>;
}

/** How many terms would be left by each choice, the other filters as they are. */
export interface FilterCounts {
  readonly categories: ReadonlyMap<Category | null, number>;
  readonly levels: ReadonlyMap<Level | null, number>;
  readonly known: ReadonlyMap<boolean | null, number>;
  readonly lookedUp: number;
  readonly due: number;
}

export const NO_FILTERS: TermFilters = {
  category: null,
  level: null,
  isKnown: null,
  isLookedUp: false,
  isDue: false,
};

/** Returns whether a term passes the filters. */
export function passesFilters(term: Term, filters: TermFilters, facts: TermFacts): boolean {
  const { category, level, isKnown, isLookedUp, isDue } = filters;
  return (
    (category === null || term.category === category) &&
    (level === null || term.level === level) &&
    (isKnown === null || facts.known.has(term.id) === isKnown) &&
    (!isLookedUp || facts.lookedUp.has(term.id)) &&
    (!isDue || facts.due.has(term.id))
  );
}

/** Returns how many of some terms each choice would leave. */
export function filterCounts(terms: readonly Term[], filters: TermFilters, facts: TermFacts): FilterCounts {
  const countBy = (change: Partial<TermFilters>) =>
    terms.filter((term) => passesFilters(term, { ...filters, ...change }, facts)).length;
  const countEach = <Choice>(choices: readonly Choice[], change: (choice: Choice) => Partial<TermFilters>) =>
    new Map(choices.map((choice) => [choice, countBy(change(choice))]));
  return {
    categories: countEach([null, ...CATEGORIES], (category) => ({ category })),
    levels: countEach([null, ...LEVELS], (level) => ({ level })),
    known: countEach([null, true, false], (isKnown) => ({ isKnown })),
    lookedUp: countBy({ isLookedUp: true }),
    due: countBy({ isDue: true }),
  };
}

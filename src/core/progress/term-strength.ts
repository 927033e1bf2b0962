// The terms that a reader remembers best and worst.
import type { Term } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';
import { DAY, retrievability } from '../study/schedule.ts';
import type { Card } from '../study-data/rows.ts';

/** A term with how well it is remembered. */
export interface TermStrength {
  readonly term: Term;
  /** After how many days without being asked it is still recalled nine times of ten: FSRS's stability. */
  readonly days: number;
  /** How likely it is recalled a day from now, 0 to 1: right after an answer, also a wrong one, FSRS says 1. */
  readonly recall: number;
}

/**
 * Returns the terms that are remembered longest, and those that are forgotten soonest, as many of each as `count` at most.
 * No term is in both.
 */
export function termStrengths(
  cards: Iterable<Card>,
  list: TermList,
  { now, count }: { readonly now: number; readonly count: number },
): { readonly strongest: TermStrength[]; readonly weakest: TermStrength[] } {
  const ordered = [...cards]
    .flatMap((card) => {
      const term = list.get(card.id);
      return term ? [{ term, days: card.stability, recall: retrievability(card, now + DAY) }] : [];
    })
    .sort((a, b) => b.days - a.days || a.term.name.localeCompare(b.term.name, 'en'));
  const each = Math.min(count, Math.floor(ordered.length / 2));
  return { strongest: ordered.slice(0, each), weakest: ordered.slice(ordered.length - each).reverse() };
}

// Which terms the quiz asks about, and which of them are due.
import type { Term } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';
import type { Card } from '../study-data/rows.ts';
import type { DayOf } from './days.ts';

/** The moment of a quiz. */
export interface Moment {
  readonly now: number;
  readonly dayOf: DayOf;
}

/** Returns the terms that are due, of those that a quiz asks about. */
export function dueTerms(list: TermList, cards: ReadonlyMap<string, Card>, { now, dayOf }: Moment): Term[] {
  return askedAbout(list).filter(({ id }) => isDue(cards.get(id), now, dayOf));
}

/** Returns whether a quiz asks about a term: a product is no concept, and what it is one has read in a line. */
export function isAskedAbout({ category }: Term): boolean {
  return category !== 'tool';
}

/** Returns the terms that a quiz asks about. */
export function askedAbout(list: TermList): Term[] {
  return list.terms.filter(isAskedAbout);
}

/** Returns whether a card is due on the reader's day, and was not answered on it: a second answer of a day is practice. */
export function isDue(card: Card | undefined, now: number, dayOf: DayOf): boolean {
  if (!card || dayOf(card.due) > dayOf(now)) return false;
  return card.last_review === null || dayOf(card.last_review) < dayOf(now);
}

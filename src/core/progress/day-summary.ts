// What the reader did today, and what comes tomorrow, in figures.
import type { DayOf } from '../study/days.ts';
import type { Answer, Card } from '../study-data/rows.ts';
import { dueDays } from './due-days.ts';

export interface DaySummary {
  /** How many answers were given today. */
  readonly asked: number;
  /** How many of them were right. */
  readonly right: number;
  /** How many cards come due tomorrow. */
  readonly tomorrow: number;
}

/** Returns the summary of a day of study. */
export function daySummary(
  answers: readonly Answer[],
  cards: Iterable<Card>,
  at: { readonly dayOf: DayOf; readonly today: number },
): DaySummary {
  const given = answers.filter((answer) => at.dayOf(answer.at) === at.today);
  const [, tomorrow] = dueDays(cards, { ...at, days: 2 });
  return {
    asked: given.length,
    right: given.filter(({ isRight }) => isRight).length,
    tomorrow: tomorrow?.due ?? 0,
  };
}

// How many cards come due on each of the next days.
import type { DayOf } from '../study/days.ts';
import type { Card } from '../study-data/rows.ts';

/** A day, with how many cards come due on it. */
export interface DueDay {
  readonly day: number;
  readonly due: number;
}

/** Returns today and the days after it, as many as `days`; what was due before waits today. */
export function dueDays(
  cards: Iterable<Card>,
  at: { readonly dayOf: DayOf; readonly today: number; readonly days: number },
): DueDay[] {
  const counts = new Map<number, number>();
  for (const { due } of cards) {
    const day = Math.max(at.today, at.dayOf(due));
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return Array.from({ length: at.days }, (_, place) => at.today + place).map((day) => ({
    day,
    due: counts.get(day) ?? 0,
  }));
}

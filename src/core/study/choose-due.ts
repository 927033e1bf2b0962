// Chooses the day on which a card is asked again, so that no day has too many and days off have none.
import { get_fuzz_range } from 'ts-fsrs';
import { type DayOf, weekdayOf } from './days.ts';
import { type Card, DAY } from './schedule.ts';

/** What decides on days besides the schedule. */
export interface DueSpread {
  /** How many cards are due on each day. */
  readonly load: ReadonlyMap<number, number>;
  /** The weekdays on which the reader does not study: 0 for Sunday, to 6. */
  readonly daysOff: readonly number[];
}

/** Intervals below this many days are kept: FSRS itself moves none of them. */
const SHORTEST_SPREAD = 2.5;
/** The longest interval of FSRS, a hundred years. */
const LONGEST_INTERVAL = 36500;

/**
 * Returns a card that was just reviewed, due on the least loaded day within the range in which FSRS takes one interval to be as
 * good as another; of equal days the one nearest to the interval, the earlier of two. Days off have no card, unless all days of
 * the range are off. The same is returned for the same.
 */
export function chooseDue(card: Card, reviewed: number, dayOf: DayOf, { load, daysOff }: DueSpread): Card {
  const interval = card.scheduled_days;
  if (interval < SHORTEST_SPREAD) return card;
  const { min_ivl, max_ivl } = get_fuzz_range(interval, card.elapsed_days, LONGEST_INTERVAL);
  const days = Array.from({ length: max_ivl - min_ivl + 1 }, (_, index) => min_ivl + index).map((after) => {
    const day = dayOf(reviewed + after * DAY);
    return { after, isOff: daysOff.includes(weekdayOf(day)), load: load.get(day) ?? 0 };
  });
  const [best] = days.sort(
    (a, b) =>
      Number(a.isOff) - Number(b.isOff) ||
      a.load - b.load ||
      Math.abs(a.after - interval) - Math.abs(b.after - interval) ||
      a.after - b.after,
  );
  if (!best) return card;
  return { ...card, scheduled_days: best.after, due: reviewed + best.after * DAY };
}

/** Returns how many of some cards are due on each day. */
export function dueLoad(cards: Iterable<Card>, dayOf: DayOf): Map<number, number> {
  const load = new Map<number, number>();
  for (const { due } of cards) load.set(dayOf(due), (load.get(dayOf(due)) ?? 0) + 1);
  return load;
}

// The reader's days of study written as YYYY-MM-DD, as a field for dates has them.
import { localDay } from '../../../ui/days/local-day.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Returns the reader's day of study at a time in milliseconds; it begins when local-day.ts says. */
export function calendarDay(at: number): string {
  return writtenDay(localDay(at));
}

/** Returns the beginning of a day in UTC, in milliseconds: a time by which the day can be counted and written. */
export function utcOf(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}

/** Returns the days from one day to another, both of them included; none where the second is before the first. */
export function daysTo(first: string, last: string): string[] {
  const start = utcOf(first) / DAY_MS;
  const count = Math.max(0, utcOf(last) / DAY_MS - start + 1);
  return Array.from({ length: count }, (_, place) => writtenDay(start + place));
}

/** Writes a number of days since 1-1-1970. */
function writtenDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

// The reader's days, by which study is counted.

/**
 * Returns the reader's day at a time, as the number of days since 1-1-1970: by their own clock, and from four in the morning to
 * the next, so that an evening that ends after midnight is one day. It is an argument, since core knows no time zone.
 */
export type DayOf = (at: number) => number;

/** 1-1-1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** Returns the weekday of a day: 0 for Sunday, to 6. */
export function weekdayOf(day: number): number {
  return (((day + FIRST_WEEKDAY) % 7) + 7) % 7;
}

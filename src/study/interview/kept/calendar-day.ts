// Days as a reader's calendar has them, written as YYYY-MM-DD: they begin at midnight where the reader is, and are not all of
// 24 hours.

const DAY_MS = 24 * 60 * 60_000;

/** Returns the day of a time in milliseconds, in a time zone: that of this browser where none is given. */
export function calendarDay(at: number, timeZone?: string): string {
  const format = new Intl.DateTimeFormat('en', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
}

/** Returns the beginning of a day in UTC, in milliseconds: a time by which the day can be counted and written. */
export function utcOf(day: string): number {
  return Date.parse(`${day}T00:00Z`);
}

/** Returns the days from one day to another, both of them included; none where the second is before the first. */
export function daysTo(first: string, last: string): string[] {
  // In UTC each day is of 24 hours.
  const count = Math.max(0, (utcOf(last) - utcOf(first)) / DAY_MS + 1);
  return Array.from({ length: count }, (_, place) => calendarDay(utcOf(first) + place * DAY_MS, 'UTC'));
}

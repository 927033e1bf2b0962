// Days, weekdays and figures as they are written in the reader's language. A day is a number of days since 1-1-1970, as core
// counts them (local-day.ts).
import { languageTag } from '../../browser/shared/i18n.ts';
import { DAY } from '../../core/study/schedule.ts';

/** Returns a day as it is written in the reader's language: "Nov 30", with the year if it is not this one. */
export function dayText(day: number, today: number): string {
  const date = new Date(day * DAY);
  const isThisYear = date.getUTCFullYear() === new Date(today * DAY).getUTCFullYear();
  return new Intl.DateTimeFormat(languageTag(), {
    month: 'short',
    day: 'numeric',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** Returns the name of a weekday, 0 for Sunday to 6, in the reader's language. */
export function weekdayName(weekday: number, length: 'short' | 'long'): string {
  // 4-1-1970 was a Sunday.
  const date = new Date((weekday + 3) * DAY);
  return new Intl.DateTimeFormat(languageTag(), { weekday: length, timeZone: 'UTC' }).format(date);
}

/** Returns the weekday, 0 for Sunday to 6, with which weeks begin where the reader lives; Monday where that is not known. */
export function firstWeekday(): number {
  const locale = new Intl.Locale(navigator.language) as Intl.Locale & {
    getWeekInfo?: () => { readonly firstDay: number };
  };
  return (locale.getWeekInfo?.().firstDay ?? 1) % 7;
}

/** Returns the seven weekdays in the order of the reader's week. */
export function weekdays(): number[] {
  const first = firstWeekday();
  return Array.from({ length: 7 }, (_, place) => (first + place) % 7);
}

/** Returns a share, 0 to 1, as it is written in the reader's language: "87%". */
export function percentText(share: number): string {
  return new Intl.NumberFormat(languageTag(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** Returns a number as it is written in the reader's language, with one decimal at most. */
export function numberText(value: number): string {
  return new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 }).format(value);
}

// The days on which the reader studied, as the weeks of a calendar.
import { type DayOf, weekdayOf } from '../study/days.ts';
import type { Answer } from '../study-data/rows.ts';

/** A day of the calendar, with how many answers the reader gave on it. */
export interface CalendarDay {
  readonly day: number;
  readonly answers: number;
}

/** A week of the calendar: seven days, null for those before the first answer and those to come. */
export type CalendarWeek = readonly (CalendarDay | null)[];

/** Returns how many answers, practice too, were given on each day that has one. */
export function answersByDay(answers: readonly Answer[], dayOf: DayOf): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { at } of answers) counts.set(dayOf(at), (counts.get(dayOf(at)) ?? 0) + 1);
  return counts;
}

/** Returns the first day of the week of a day; weeks begin on `firstWeekday`, 0 for Sunday to 6. */
export function weekStart(day: number, firstWeekday: number): number {
  return day - ((weekdayOf(day) - firstWeekday + 7) % 7);
}

/** Returns how many weeks there are from that of the first answer to the present one; 1 where there is no answer. */
export function weeksStudied(
  answers: readonly Answer[],
  at: { readonly dayOf: DayOf; readonly today: number; readonly firstWeekday: number },
): number {
  const first = answers.reduce((day, { at: given }) => Math.min(day, at.dayOf(given)), at.today);
  return (weekStart(at.today, at.firstWeekday) - weekStart(first, at.firstWeekday)) / 7 + 1;
}

/** Returns the last weeks of the calendar, the present one last; null stands for days before the first answer and after today. */
export function calendarWeeks(
  answers: readonly Answer[],
  at: {
    readonly dayOf: DayOf;
    readonly today: number;
    readonly firstWeekday: number;
    readonly weeks: number;
  },
): CalendarWeek[] {
  const counts = answersByDay(answers, at.dayOf);
  const begun = Math.min(at.today, ...counts.keys());
  const first = weekStart(at.today, at.firstWeekday) - 7 * (at.weeks - 1);
  return Array.from({ length: at.weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = first + 7 * week + weekday;
      return day > at.today || day < begun ? null : { day, answers: counts.get(day) ?? 0 };
    }),
  );
}

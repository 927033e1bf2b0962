// How much the reader studies in a week: a mean, in place of a streak that one missed day ends.
import { type DayOf, weekdayOf } from '../study/days.ts';
import type { Answer } from '../study-data/rows.ts';
import { answersByDay, weekStart } from './calendar.ts';

/** One week, with its answers and the days that count. */
export interface StudyWeek {
  /** Its first day. */
  readonly start: number;
  readonly answers: number;
  /** How many days count: those that are no days off, from the first day ever studied on to today. */
  readonly days: number;
  /** Answers a day that counts; null where none does. */
  readonly mean: number | null;
}

/**
 * Returns the last weeks, the present one last. A day off counts if the reader studied on it all the same, and today if
 * they have: neither a free Sunday nor a morning makes the mean smaller.
 */
export function studyWeeks(
  answers: readonly Answer[],
  at: {
    readonly dayOf: DayOf;
    readonly today: number;
    readonly firstWeekday: number;
    readonly weeks: number;
    readonly daysOff: readonly number[];
  },
): StudyWeek[] {
  const counts = answersByDay(answers, at.dayOf);
  const firstDay = Math.min(...counts.keys());
  const isCounted = (day: number) =>
    counts.has(day) || (day >= firstDay && day < at.today && !at.daysOff.includes(weekdayOf(day)));
  const thisWeek = weekStart(at.today, at.firstWeekday);
  return Array.from({ length: at.weeks }, (_, place) => {
    const start = thisWeek - 7 * (at.weeks - 1 - place);
    const week = Array.from({ length: 7 }, (_, weekday) => start + weekday);
    const given = week.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0);
    const days = week.filter(isCounted).length;
    return { start, answers: given, days, mean: days > 0 ? given / days : null };
  });
}

// The day of the interview, as the reader has set it.
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { PLAN_CHOICE, readInterviewDate } from '../../../core/interview/interview-choices.ts';
import { calendarDay, daysTo } from './calendar-day.ts';
import { type KeptChoice, useKeptChoice } from './use-kept-choice.ts';

/** The day of the interview as it is kept; null where there is none. */
interface KeptDate {
  readonly date: string | null;
}

/** Returns the day of the interview, as any window has set it, and what keeps another. */
export function useInterviewDate(study: StudyDatabase): KeptChoice<KeptDate> {
  return useKeptChoice<KeptDate>(study, {
    name: PLAN_CHOICE,
    read: (stored) => ({ date: readInterviewDate(stored) }),
    toKeep: (value) => (value.date === null ? null : value),
    isNewer: () => true,
  });
}

/** Returns the days from today to the interview; none where it is over, or there is none. */
export function daysUntil(date: string | null): string[] {
  return date === null ? [] : daysTo(calendarDay(Date.now()), date);
}

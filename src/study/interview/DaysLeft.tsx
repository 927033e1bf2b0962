// How long it is until the interview.
import { message, plural } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { interviewAddress } from './kept/question-address.ts';
import { daysUntil, useInterviewDate } from './kept/use-interview-date.ts';

/** Says how many days there are until the interview, with a way to their plan; nothing where it is over, or there is none. */
export function DaysLeft({ study }: { readonly study: StudyDatabase }) {
  const days = daysUntil(useInterviewDate(study).value?.date ?? null);
  if (days.length === 0) return null;
  return (
    <p>
      <a href={interviewAddress('date')}>{daysLeftText(days)}</a>
    </p>
  );
}

/** Returns in words how many days there are from the first to the last; empty where there are none. */
export function daysLeftText(days: readonly string[]): string {
  const left = days.length - 1;
  if (left < 0) return '';
  return left === 0 ? message('interviewIsToday') : plural('interviewDaysLeft', left);
}

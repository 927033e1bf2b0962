// The day of the interview, and the days until then.
import { message, plural } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { PLAN_CHOICE, readInterviewDate } from '../../core/interview/interview-choices.ts';
import { planInterview } from '../../core/interview/interview-plan.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { calendarDay, daysTo } from './kept/calendar-day.ts';
import type { InterviewData } from './kept/use-interview-data.ts';
import { useKeptChoice } from './kept/use-kept-choice.ts';
import { PlanDays } from './PlanDays.tsx';

interface Kept {
  /** Null where there is no interview. */
  readonly date: string | null;
}

interface Props {
  readonly data: InterviewData;
  readonly study: StudyDatabase;
}

/** Asks for the day of the interview and shows the plan of the days until then; none for a day in the past. */
export function InterviewDate({ data, study }: Props) {
  const kept = useKeptChoice<Kept>(study, {
    name: PLAN_CHOICE,
    read: (stored) => ({ date: readInterviewDate(stored) }),
    toKeep: (value) => (value.date === null ? null : value),
    isNewer: () => true,
  });
  if (!kept.value) return kept.problem && <StudyProblem title={message('studyNotRead')} {...kept.problem} />;

  const { date } = kept.value;
  const today = calendarDay(Date.now());
  const days = date === null ? [] : daysTo(today, date);
  const plan = planInterview({ days, standings: data.standings, dayOf: (at) => calendarDay(at) });
  return (
    <>
      {kept.problem && <StudyProblem title={message('interviewNotKept')} {...kept.problem} />}
      <h2>{message('interviewDate')}</h2>
      <p class="actions">
        <label>
          {message('interviewDateAsk')}{' '}
          <input
            type="date"
            min={today}
            value={date ?? ''}
            onChange={({ currentTarget }) => kept.update(() => ({ date: currentTarget.value || null }))}
          />
        </label>
        {date !== null && (
          <button type="button" class="link" onClick={() => kept.update(() => ({ date: null }))}>
            {message('interviewDateRemove')}
          </button>
        )}
      </p>
      <p role="status">{daysLeft(days.length - 1)}</p>
      {days.length > 0 && <PlanDays plan={plan} questionOf={data.questions.get} />}
    </>
  );
}

/** How many days there are until the interview, in words; nothing where it is over. */
function daysLeft(count: number): string {
  if (count < 0) return '';
  return count === 0 ? message('interviewIsToday') : plural('interviewDaysLeft', count);
}

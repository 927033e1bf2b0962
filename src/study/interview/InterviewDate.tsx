// The day of the interview, and the days until then.
import { message } from '../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { planInterview } from '../../core/interview/plan/interview-plan.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { daysLeftText } from './DaysLeft.tsx';
import { calendarDay } from './kept/calendar-day.ts';
import type { InterviewData } from './kept/use-interview-data.ts';
import { daysUntil, useInterviewDate } from './kept/use-interview-date.ts';
import { PlanDays } from './PlanDays.tsx';

interface Props {
  readonly data: InterviewData;
  readonly list: TermList;
  readonly study: StudyDatabase;
}

/** Asks for the day of the interview and shows the plan of the days until then; none for a day in the past. */
export function InterviewDate({ data, list, study }: Props) {
  const kept = useInterviewDate(study);
  if (!kept.value) return kept.problem && <StudyProblem title={message('studyNotRead')} {...kept.problem} />;

  const { date } = kept.value;
  const days = daysUntil(date);
  const plan = planInterview({ days, standings: data.standings, dayOf: (at) => calendarDay(at) });
  return (
    <>
      {kept.problem && <StudyProblem title={message('interviewNotKept')} {...kept.problem} />}
      <h2>{message('interviewDate')}</h2>
      {days.length === 0 && <p>{message('interviewDateWhy')}</p>}
      <p class="actions">
        <label>
          {message('interviewDateAsk')}{' '}
          <input
            type="date"
            min={calendarDay(Date.now())}
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
      <p role="status">{daysLeftText(days)}</p>
      {days.length > 0 && <PlanDays plan={plan} questionOf={data.questions.get} list={list} />}
    </>
  );
}

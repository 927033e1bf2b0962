// The plan of the days until an interview.
import { languageTag, message, plural } from '../../browser/shared/i18n.ts';
import type { Question } from '../../core/glossary/entry.ts';
import { type InterviewPlan, MOCK_QUESTIONS, type PlanDay } from '../../core/interview/interview-plan.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { utcOf } from './kept/calendar-day.ts';
import { mockAddress, questionAddress } from './kept/question-address.ts';

interface Props {
  readonly plan: InterviewPlan;
  readonly questionOf: (id: string) => Question | null;
}

/** Shows the days of a plan with their questions, today on top. */
export function PlanDays({ plan, questionOf }: Props) {
  return (
    <>
      <p class="note">{message('interviewPlanExplained')}</p>
      {plan.left > 0 && <p>{plural('interviewPlanLeft', plan.left)}</p>}
      <ol class="plan">
        {plan.days.map((day, place) => (
          <li key={day.day}>
            <h3>
              <time dateTime={day.day}>{dayName(day.day)}</time>
              {place === 0 && ` · ${message('interviewToday')}`}
            </h3>
            <p>{whatToDo(day)}</p>
            {day.kind === 'mock' && (
              <p>
                <a href={mockAddress(MOCK_QUESTIONS)}>{message('interviewMock')}</a>
              </p>
            )}
            {day.questions.length > 0 && (
              <ul {...IN_ENGLISH}>
                {day.questions.map((id) => (
                  <li key={id}>
                    <a href={questionAddress(id)}>{questionOf(id)?.question}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function whatToDo({ kind, questions }: PlanDay): string {
  switch (kind) {
    case 'practice':
      return questions.length > 0
        ? plural('interviewQuestionCount', questions.length)
        : message('interviewDayFree');
    case 'mock':
      return plural('interviewDayMock', MOCK_QUESTIONS);
    case 'light':
      return message('interviewDayLight');
    case 'interview':
      return message('interviewDayOfIt');
  }
}

function dayName(day: string): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(languageTag(), format).format(utcOf(day));
}

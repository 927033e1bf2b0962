// The plan of the days until an interview.
import { languageTag, message, plural } from '../../browser/shared/i18n.ts';
import type { Question } from '../../core/glossary/entry.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import {
  type InterviewPlan,
  MOCK_QUESTIONS,
  type PlanDay,
} from '../../core/interview/plan/interview-plan.ts';
import { termsOfQuestions } from '../../core/interview/plan/most-telling.ts';
import { IN_ENGLISH } from '../../ui/glossary-language.ts';
import { utcOf } from './kept/calendar-day.ts';
import { mockAddress, questionAddress, termAddress } from './kept/question-address.ts';

interface Props {
  readonly plan: InterviewPlan;
  readonly questionOf: (id: string) => Question | null;
  readonly list: TermList;
}

/** How many terms are named for a day: as many as are read in a quarter of an hour. */
const MOST_TERMS = 12;
/** Of which days terms are named: today and tomorrow. */
const DAYS_WITH_TERMS = 2;

/** Shows the days of a plan with their questions, today on top, and the terms that the next of them need. */
export function PlanDays({ plan, questionOf, list }: Props) {
  const count = plan.days.reduce(
    (sum, { kind, questions }) => sum + (kind === 'mock' ? 0 : questions.length),
    0,
  );
  return (
    <>
      <p class="note">{message('interviewPlanExplained')}</p>
      {plan.left > 0 && count > 0 && <p>{plural('interviewPlanLeft', count, { all: count + plan.left })}</p>}
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
            {place < DAYS_WITH_TERMS && (
              <TermsOf questions={day.questions.flatMap((id) => questionOf(id) ?? [])} list={list} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Names the terms that questions use most, as links to their pages; nothing where they use none. */
function TermsOf({ questions, list }: { readonly questions: readonly Question[]; readonly list: TermList }) {
  const terms = termsOfQuestions(questions, MOST_TERMS).flatMap((id) => list.get(id) ?? []);
  if (terms.length === 0) return null;
  return (
    <>
      <h4>{message('interviewDayTerms')}</h4>
      <ul class="day-terms" {...IN_ENGLISH}>
        {terms.map(({ id, name }) => (
          <li key={id}>
            <a href={termAddress(id)}>{name}</a>
          </li>
        ))}
      </ul>
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

// What the reader has learned: worked out from the log of answers, so that it is right for the past, too; and the ways out
// and in for all that is kept.
import { message, plural } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { daySummary } from '../../core/progress/day-summary.ts';
import { dueTerms } from '../../core/study/due-terms.ts';
import { STUDY_PACE } from '../../core/study/study-pace.ts';
import { localDay } from '../../ui/days/local-day.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { quizAddress } from '../entry-address.ts';
import type { PlaceProps } from '../place.ts';
import { QuizLink } from '../quiz/QuizLink.tsx';
import { Calendar } from './figures/Calendar.tsx';
import { DueChart } from './figures/DueChart.tsx';
import { InterviewTopics } from './figures/InterviewTopics.tsx';
import { MemoryChart } from './figures/MemoryChart.tsx';
import { RecallChart } from './figures/RecallChart.tsx';
import { TermStrengths } from './figures/TermStrengths.tsx';
import { WeeklyMean } from './figures/WeeklyMean.tsx';
import { StudyFiles } from './files/StudyFiles.tsx';
import { PaceForm } from './PaceForm.tsx';
import { type KeptStudy, useKeptStudy } from './use-kept-study.ts';
import './progress.css';

/** Shows what is kept of the reader's study. */
export function ProgressPlace({ list, questions, study, formerIds }: PlaceProps) {
  const [kept, problem] = useKeptStudy(study, questions);
  return (
    <div class="progress" aria-busy={!kept && !problem}>
      <h2>{message('study_progress')}</h2>
      {problem && <StudyProblem title={message('studyNotRead')} {...problem} />}
      {kept && (
        <>
          <p>
            <QuizLink address={quizAddress({ from: 'progress' })} due={waitingOf(list, kept)} />
          </p>
          <Figures list={list} kept={kept} />
          <details class="pace-and-files">
            <summary>{message('progressPaceAndFiles')}</summary>
            <PaceForm
              pace={kept.pace}
              waiting={waitingOf(list, kept)}
              onChange={(value) => study.choices.put({ name: STUDY_PACE, value })}
            />
            <StudyFiles list={list} kept={kept} formerIds={formerIds} study={study} />
          </details>
        </>
      )}
    </div>
  );
}

/** How many terms are due, as the quiz counts them. */
function waitingOf(list: TermList, { cards, now }: KeptStudy): number {
  return dueTerms(list, cards, { now, dayOf: localDay }).length;
}

function Figures({ list, kept }: Pick<PlaceProps, 'list'> & { kept: KeptStudy }) {
  const { answers, cards, interviews, questions, pace, now } = kept;
  if (answers.length === 0 && interviews.length === 0) return <p>{message('progressNone')}</p>;
  return (
    <>
      <TodayLine kept={kept} />
      <div class="beside">
        <Calendar answers={answers} now={now} />
        <WeeklyMean answers={answers} daysOff={pace.daysOff} now={now} />
      </div>
      <MemoryChart answers={answers} now={now} />
      <RecallChart answers={answers} list={list} now={now} />
      <DueChart cards={cards} now={now} />
      <TermStrengths answers={answers} list={list} now={now} />
      <InterviewTopics questions={questions.questions} attempts={interviews} />
    </>
  );
}

/** One sentence: what was asked today and how much of it was right, and what comes back tomorrow. */
function TodayLine({ kept: { answers, cards, now } }: { kept: KeptStudy }) {
  const day = daySummary(answers, cards.values(), { dayOf: localDay, today: localDay(now) });
  return (
    <p>
      {day.asked > 0 && `${plural('progressToday', day.asked, { right: day.right })} `}
      {plural('progressTomorrow', day.tomorrow)}
    </p>
  );
}

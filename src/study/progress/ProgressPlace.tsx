// What the reader has learned: worked out from the log of answers, so that it is right for the past, too; and the ways out
// and in for all that is kept.
import { message } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import { waitingTerms } from '../../core/study/choose-terms.ts';
import { STUDY_PACE } from '../../core/study/study-pace.ts';
import { localDay } from '../../ui/days/local-day.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import type { PlaceProps } from '../place.ts';
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
          <Figures list={list} kept={kept} />
          <PaceForm
            pace={kept.pace}
            waiting={waitingOf(list, kept)}
            onChange={(value) => study.choices.put({ name: STUDY_PACE, value })}
          />
          <StudyFiles list={list} kept={kept} formerIds={formerIds} study={study} />
        </>
      )}
    </div>
  );
}

/** How many terms are due, as the quiz counts them; where they were met, and of what level they are, does not matter for that. */
function waitingOf(list: TermList, kept: KeptStudy): number {
  const learner = { ...kept, pastLevel: 'none', pageTerms: [], lookedUp: [] } as const;
  return waitingTerms(list, learner, { now: kept.now, dayOf: localDay }).waiting;
}

function Figures({ list, kept }: Pick<PlaceProps, 'list'> & { kept: KeptStudy }) {
  const { answers, cards, interviews, questions, pace, now } = kept;
  if (answers.length === 0 && interviews.length === 0) return <p>{message('progressNone')}</p>;
  return (
    <>
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

// What came of an attempt.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { readEntryId } from '../../../core/glossary/entry-id.ts';
import type { Answer, InterviewAttempt } from '../../../core/study-data/rows.ts';
import { dueIn } from '../../../ui/days/due-in.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { interviewAddress } from '../kept/question-address.ts';

interface Props {
  readonly answer: Answer;
  readonly attempt: InterviewAttempt;
  readonly study: StudyDatabase;
  /** The attempt is no longer kept. */
  readonly onUndone: () => void;
  readonly onAgain: () => void;
}

/** Says how many key points were made and when the question is asked again; all of it can be undone. */
export function Graded({ answer, attempt, study, onUndone, onAgain }: Props) {
  const result = useRef<HTMLParagraphElement>(null);
  const [due, setDue] = useState<number | null>(null);
  const [isRefused, setRefused] = useState(false);
  const [problem, tryTo] = useStudyAttempt();
  useLayoutEffect(() => result.current?.focus(), []);
  const { term, id } = answer;
  const readDue = () => tryTo(async () => setDue((await study.cards()).get(term)?.due ?? null));
  useLayoutEffect(() => void readDue(), [term]);
  const undo = () =>
    tryTo(async () => {
      const refusal = await study.undo(id);
      // What is gone was undone in another window.
      if (refusal === null || refusal === 'gone') onUndone();
      else setRefused(true);
    });
  const after = new URLSearchParams({ after: readEntryId(term)?.name ?? '' });
  return (
    <section class="graded">
      <p role="status" tabIndex={-1} ref={result}>
        <strong>
          {message('interviewMade', { made: attempt.ticked.length, points: attempt.keyPoints })}
        </strong>
        {' · '}
        {message(`interviewGrade_${answer.grade}`)}{' '}
        {answer.isPractice
          ? message('interviewOnlyPractice')
          : due !== null && message('interviewAskedAgain', { when: dueIn(due, Date.now()) })}
      </p>
      {isRefused && <p role="alert">{message('interviewUndoRefused')}</p>}
      <p class="actions">
        <a class="primary" href={interviewAddress('practice', after)}>
          {message('nextQuestion')}
        </a>
        <button type="button" class="plain" onClick={onAgain}>
          {message('interviewTryAgain')}
        </button>
        <button type="button" class="link" onClick={() => void undo()}>
          {message('interviewUndo')}
        </button>
      </p>
      {problem && <StudyProblem title={message('interviewNotKept')} {...problem} />}
    </section>
  );
}

// What the reader has learned.
import { useEffect, useState } from 'preact/hooks';
import { message, plural } from '../../browser/shared/i18n.ts';
import { StudyProblem } from '../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../ui/quiz/use-study-attempt.ts';
import type { PlaceProps } from '../place.ts';

/** Shows how many terms the reader was asked about. */
export function ProgressPlace({ study }: PlaceProps) {
  const [count, setCount] = useState<number | null>(null);
  const [problem, attempt] = useStudyAttempt();
  useEffect(() => {
    void attempt(async () => setCount((await study.cards()).size));
  }, [study]);
  return (
    <>
      <h2>{message('study_progress')}</h2>
      {problem && <StudyProblem title={message('studyNotRead')} {...problem} />}
      {count !== null && <p>{plural('studyAskedCount', count)}</p>}
    </>
  );
}

// Tells a reader that the study database did not do what it was asked, and what helps.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { StudyFailure } from '../../browser/study/study-database.ts';

interface Props {
  /** What did not happen. */
  readonly title: string;
  readonly failure: StudyFailure;
  readonly onRetry: () => void;
}

/** Says what did not happen, why, and what to do, with a button to try again. */
export function StudyProblem({ title, failure, onRetry }: Props) {
  const retry = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => retry.current?.focus(), []);
  return (
    <section class="problem" role="alert">
      <h2>{title}</h2>
      <p>{message('studyProblem', { advice: message(`studyAdvice_${failure}`) })}</p>
      <button type="button" class="primary" ref={retry} onClick={onRetry}>
        {message('tryAgain')}
      </button>
    </section>
  );
}

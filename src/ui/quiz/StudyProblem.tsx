// What a reader is told when the study database does not do what it is asked, and what helps.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StudyFailure } from '../../browser/study-database.ts';

const WHAT_TO_DO: Readonly<Record<StudyFailure, string>> = {
  blocked: 'Another window of Gloss has it open in an older version. Close that window, then try again.',
  newer:
    'A newer version of Gloss keeps it. Close this window and open it again; if that does not help, update Gloss.',
  full: 'The disk has no room left for it. Make some room, then try again.',
  unavailable:
    'The browser does not let Gloss reach it. Try again; if that does not help, restart the browser.',
};

interface Props {
  /** What did not happen. */
  readonly title: string;
  readonly failure: StudyFailure;
  readonly onRetry: () => void;
}

/** What did not happen, why, what to do, and a button to try again. */
export function StudyProblem({ title, failure, onRetry }: Props) {
  const retry = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => retry.current?.focus(), []);
  return (
    <section class="problem" role="alert">
      <h2>{title}</h2>
      <p>Gloss cannot use its memory of what you have learnt. {WHAT_TO_DO[failure]}</p>
      <button type="button" class="primary" ref={retry} onClick={onRetry}>
        Try again
      </button>
    </section>
  );
}

// Does work that needs the study database, and tells what a reader can do if it fails.
import { useState } from 'preact/hooks';
import { StudyDatabaseError, type StudyFailure } from '../../browser/study/study-database.ts';

/** Why the last work failed, and how to try it again. */
export interface StudyAttemptProblem {
  readonly failure: StudyFailure;
  readonly onRetry: () => void;
}

/** Returns the problem of the last attempt, null if it had none, and a function that attempts work. */
export function useStudyAttempt(): [
  StudyAttemptProblem | null,
  (work: () => Promise<void>) => Promise<void>,
] {
  const [problem, setProblem] = useState<StudyAttemptProblem | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
      setProblem(null);
    } catch (error) {
      if (!(error instanceof StudyDatabaseError)) throw error;
      setProblem({ failure: error.failure, onRetry: () => void attempt(work) });
    }
  };
  return [problem, attempt];
}

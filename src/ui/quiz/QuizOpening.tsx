// The quiz before its first question.
import { StudyProblem } from './StudyProblem.tsx';
import type { StudyAttemptProblem } from './use-study-attempt.ts';

/** A quiz that waits for its database, or says why it cannot begin. */
export function QuizOpening(props: { problem: StudyAttemptProblem | null; onClose: () => void }) {
  const { problem, onClose } = props;
  return (
    <main class="quiz" aria-busy={!problem}>
      <header>
        <h1>Quiz</h1>
        <button type="button" class="link" onClick={onClose}>
          Close
        </button>
      </header>
      {problem && <StudyProblem title="The quiz cannot begin" {...problem} />}
    </main>
  );
}

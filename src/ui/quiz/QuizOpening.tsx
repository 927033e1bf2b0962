// The quiz before its first question.
import { message } from '../../browser/shared/i18n.ts';
import { StudyProblem } from './StudyProblem.tsx';
import type { StudyAttemptProblem } from './use-study-attempt.ts';

/** Shows a quiz that waits for its database, or says why it cannot begin. */
export function QuizOpening(props: { problem: StudyAttemptProblem | null; onClose: () => void }) {
  const { problem, onClose } = props;
  return (
    <main class="quiz" aria-busy={!problem}>
      <header>
        <h1>{message('quizTitle')}</h1>
        <button type="button" class="link" onClick={onClose}>
          {message('close')}
        </button>
      </header>
      {problem && <StudyProblem title={message('quizCannotBegin')} {...problem} />}
    </main>
  );
}

// The way to the quiz.
import { message, plural } from '../../browser/shared/i18n.ts';

interface Props {
  readonly address: string;
  /** How many terms are due. */
  readonly due: number;
}

/** Shows the link to the quiz, with how many terms are due. */
export function QuizLink({ address, due }: Props) {
  return (
    <a class="quiz-link" href={address}>
      {due > 0 ? plural('studyQuizDue', due) : message('studyQuiz')}
    </a>
  );
}

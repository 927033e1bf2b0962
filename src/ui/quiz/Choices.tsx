// The terms of a question, one of which is meant.
import { message } from '../../browser/shared/i18n.ts';
import type { Answered } from '../../core/study/answer.ts';
import type { QuizQuestion } from '../../core/study/quiz.ts';
import { IN_ENGLISH } from '../glossary-language.ts';

interface Props {
  readonly question: QuizQuestion;
  readonly answered: Answered | null;
  /** Null if no term can be chosen any more. */
  readonly onChoose: ((id: string) => void) | null;
}

/** Shows the choices as buttons, named by what the element "ask" says; once one is chosen, with which was right. */
export function Choices({ question, answered, onChoose }: Props) {
  return (
    <ol class="choices" aria-labelledby="ask">
      {question.choices.map((choice, index) => (
        <li key={choice.id}>
          <button
            type="button"
            class={choiceClass(choice.id, question.id, answered)}
            aria-disabled={!onChoose}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => onChoose?.(choice.id)}
          >
            <kbd>{index + 1}</kbd> <span {...IN_ENGLISH}>{choice.name}</span>
            {verdict(choice.id, question.id, answered)}
          </button>
        </li>
      ))}
    </ol>
  );
}

function choiceClass(id: string, right: string, answered: Answered | null): string {
  if (!answered) return 'choice';
  if (id === right) return 'choice right';
  return id === answered.chosen ? 'choice wrong' : 'choice';
}

/** Says the verdict in words: colour alone tells nothing to someone who cannot see it. */
function verdict(id: string, right: string, answered: Answered | null) {
  if (!answered) return null;
  if (id === right)
    return (
      <span class="verdict">
        {' '}
        ✓<span class="unseen"> {message('rightAnswer')}</span>
      </span>
    );
  return id === answered.chosen ? (
    <span class="verdict">
      {' '}
      ✗<span class="unseen"> {message('yourAnswer')}</span>
    </span>
  ) : null;
}

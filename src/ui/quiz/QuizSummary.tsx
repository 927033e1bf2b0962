// The end of the quiz.
import { message, plural } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { Answered } from '../../core/study/answer.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Line } from '../term/Prose.tsx';
import { dueIn } from './due-in.ts';

interface Props {
  readonly list: TermList;
  readonly answers: readonly Answered[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Shows what was learnt: each term that was asked, its definition, and when it will be asked again. */
export function QuizSummary({ list, answers, onAgain, onClose }: Props) {
  const right = answers.filter((answer) => answer.isRight).length;
  return (
    <main class="quiz">
      <header>
        <h1>{plural('quizResult', right, { total: answers.length })}</h1>
        <button type="button" class="link" onClick={onClose}>
          {message('close')}
        </button>
      </header>
      <dl class="learnt">
        {answers.map(({ question, isRight, card }) => {
          const term = list.get(question.id);
          if (!term) return null;
          return (
            <div key={term.id}>
              <dt>
                <span class={isRight ? 'right' : 'wrong'}>{isRight ? '✓' : '✗'}</span>{' '}
                <span {...IN_ENGLISH}>{term.name}</span>
                <span class="again"> {message('askedAgain', { when: dueIn(card.due, Date.now()) })}</span>
              </dt>
              <dd {...IN_ENGLISH}>
                <Line line={term.definition} />
              </dd>
            </div>
          );
        })}
      </dl>
      <button type="button" class="primary" onClick={onAgain}>
        {message('anotherQuiz')}
      </button>
    </main>
  );
}

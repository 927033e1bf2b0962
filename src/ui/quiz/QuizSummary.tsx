import type { TermList } from '../../core/glossary/term-list.ts';
import type { Answered } from '../../core/study/answer.ts';
import { Line } from '../term/Prose.tsx';
import { dueIn } from './due-in.ts';

interface Props {
  readonly list: TermList;
  readonly answers: readonly Answered[];
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** What was learnt: each term that was asked, its definition, and when it comes again. */
export function QuizSummary({ list, answers, onAgain, onClose }: Props) {
  const right = answers.filter((answer) => answer.isRight).length;
  return (
    <main class="quiz">
      <header>
        <h1>
          {right} of {answers.length} right
        </h1>
        <button type="button" class="link" onClick={onClose}>
          Close
        </button>
      </header>
      <dl class="learnt">
        {answers.map(({ question, isRight, card }) => {
          const term = list.get(question.id);
          if (!term) return null;
          return (
            <div key={term.id}>
              <dt>
                <span class={isRight ? 'right' : 'wrong'}>{isRight ? '✓' : '✗'}</span> {term.name}
                <span class="again"> again {dueIn(card.due, Date.now())}</span>
              </dt>
              <dd>
                <Line line={term.definition} />
              </dd>
            </div>
          );
        })}
      </dl>
      <button type="button" class="primary" onClick={onAgain}>
        Another five
      </button>
    </main>
  );
}

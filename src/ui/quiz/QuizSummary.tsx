// The end of the quiz.
import type { ComponentChildren } from 'preact';
import { message, plural } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { LeftToday } from '../../core/study/choose-terms.ts';
import type { Step } from '../../core/study/quiz-session.ts';
import { dueIn } from '../days/due-in.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Line } from '../term/Prose.tsx';
import { QuizFrame, type QuizNotes } from './QuizFrame.tsx';

interface Props {
  readonly list: TermList;
  readonly where: 'popup' | 'study';
  readonly steps: readonly Step[];
  /** How much the reader's pace leaves for today. */
  readonly left: LeftToday;
  readonly notes: QuizNotes;
  /** What to say if something could not be kept; null if it could. */
  readonly problem: ComponentChildren;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

/** Shows what was learnt: each term that was asked, its definition, and when it will be asked again; and what is left for today. */
export function QuizSummary({ list, where, steps, left, notes, problem, onAgain, onClose }: Props) {
  const right = steps.filter(({ result }) => result?.isRight).length;
  const title =
    steps.length === 0 ? message('quizNothing') : plural('quizResult', right, { total: steps.length });
  return (
    <QuizFrame title={title} takesFocus where={where} notes={notes} onClose={onClose}>
      <dl class="learnt">
        {steps.map(({ question, result }) => {
          const term = list.get(question.term);
          if (!term || !result) return null;
          return (
            <div key={question.id}>
              <dt>
                <span class={result.isRight ? 'right' : 'wrong'}>{result.isRight ? '✓' : '✗'}</span>{' '}
                <span {...IN_ENGLISH}>{term.name}</span>
                <span class="again"> {message('askedAgain', { when: dueIn(result.due, Date.now()) })}</span>
              </dt>
              <dd {...IN_ENGLISH}>
                <Line line={term.definition} />
              </dd>
            </div>
          );
        })}
      </dl>
      {steps.length > 0 && <p class="ask">{leftText(left)}</p>}
      {problem}
      {steps.length > 0 && (
        <button type="button" class="primary" onClick={onAgain}>
          {message('anotherQuiz')}
        </button>
      )}
    </QuizFrame>
  );
}

function leftText(left: LeftToday): string {
  const parts = [
    ...(left.due > 0 ? [plural('quizLeftDue', left.due)] : []),
    ...(left.new > 0 ? [plural('quizLeftNew', left.new)] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : message('quizDayDone');
}

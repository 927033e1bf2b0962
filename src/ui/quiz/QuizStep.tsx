// One question of the quiz.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { Answered } from '../../core/study/answer.ts';
import type { QuizQuestion } from '../../core/study/quiz.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Choices } from './Choices.tsx';
import { Explanation } from './Explanation.tsx';

interface Props {
  readonly list: TermList;
  readonly question: QuizQuestion;
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  readonly answered: Answered | null;
  /** What to say if the answer could not be kept; null if it could, or there is none. */
  readonly problem: ComponentChildren;
  readonly onAnswer: (chosen: string) => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** Shows one question: the choices, by mouse or by the keys 1 to 4; after the answer, the explanation. */
export function QuizStep(props: Props) {
  const { list, question, place, count, answered, problem, onAnswer, onNext, onClose } = props;
  const prompt = useRef<HTMLParagraphElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const isOpen = !answered && !problem;

  useEffect(() => prompt.current?.focus(), []);
  // Before the explanation is painted, so that it does not jump.
  useLayoutEffect(() => {
    if (!answered) return;
    next.current?.focus({ preventScroll: true });
    // The button sticks to the end of the window, over an explanation that continues behind it.
    scrollTo(0, document.documentElement.scrollHeight);
  }, [answered]);
  // Before the question is painted: a quick reader's key must not be lost.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const press = (event: KeyboardEvent) => {
      const choice = question.choices[['1', '2', '3', '4'].indexOf(event.key)];
      if (!choice || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      onAnswer(choice.id);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });

  return (
    <main class="quiz">
      <header>
        <h1>{message('questionPlace', { place, count })}</h1>
        <button type="button" class="link" onClick={onClose}>
          {message('close')}
        </button>
      </header>
      <p class="prompt" tabIndex={-1} ref={prompt} {...IN_ENGLISH}>
        {question.prompt}
      </p>
      <p class="ask" id="ask">
        {message('whichTerm')}
      </p>
      <Choices question={question} answered={answered} onChoose={isOpen ? onAnswer : null} />
      {problem}
      <div aria-live="polite">{answered && <Explanation list={list} answered={answered} />}</div>
      {answered && (
        <button type="button" class="primary" ref={next} onClick={onNext}>
          {message(place < count ? 'nextQuestion' : 'showResult')}
        </button>
      )}
    </main>
  );
}

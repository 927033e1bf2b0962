// One question of the quiz.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { TermList } from '../../core/glossary/term-list.ts';
import type { Step } from '../../core/study/quiz-session.ts';
import { IN_ENGLISH } from '../glossary-language.ts';
import { Choices } from './Choices.tsx';
import { Explanation } from './Explanation.tsx';
import { QuizFrame, type QuizNotes } from './QuizFrame.tsx';
import { KeyPoints, TypedAnswer } from './RecallAnswer.tsx';
import type { Given } from './use-quiz.ts';

interface Props {
  readonly list: TermList;
  readonly where: 'popup' | 'study';
  readonly step: Step;
  /** Counted from 1. */
  readonly place: number;
  readonly count: number;
  readonly notes: QuizNotes;
  /** What to say if something could not be kept; null if it could. */
  readonly problem: ComponentChildren;
  readonly onAnswer: (given: Given) => void;
  /** Shows the key points that are to be ticked. */
  readonly onReveal: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** Shows one question with what it takes to answer it; after the answer, the explanation. */
export function QuizStep(props: Props) {
  const { list, where, step, place, count, notes, problem, onNext, onClose } = props;
  const { question, result } = step;
  const next = useRef<HTMLButtonElement>(null);
  // Before the explanation is painted, so that it does not jump.
  useLayoutEffect(() => {
    if (!result) return;
    next.current?.focus({ preventScroll: true });
    // The button sticks to the end of the window, over an explanation that continues behind it.
    if (where === 'popup') scrollTo(0, document.documentElement.scrollHeight);
  }, [result]);

  return (
    <QuizFrame
      title={message('questionPlace', { place, count })}
      where={where}
      notes={notes}
      onClose={onClose}
    >
      <Prompt step={step} />
      <p class="ask" id="ask">
        {message(`quizAsk_${question.kind}`)}
        {question.hint !== null && ` ${message('quizHint', { letters: question.hint })}`}
      </p>
      <AnswerArea {...props} />
      {problem}
      <div aria-live="polite">{result && <Explanation list={list} step={step} />}</div>
      {result && (
        <button type="button" class="primary" ref={next} onClick={onNext}>
          {message(place < count ? 'nextQuestion' : 'showResult')}
        </button>
      )}
    </QuizFrame>
  );
}

/** The text that is asked about. It has the focus at first, where nothing is to be typed: so it is read out. */
function Prompt({ step: { question, result } }: { step: Step }) {
  const prompt = useRef<HTMLParagraphElement>(null);
  const isTyped = question.kind === 'gap' || question.kind === 'typed';
  useEffect(() => {
    if (!isTyped && !result) prompt.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <p class="prompt" id="prompt" tabIndex={-1} ref={prompt} {...IN_ENGLISH}>
        {question.prompt}
      </p>
      {question.metOn !== null && <p class="ask">{message('quizMetOn', { title: question.metOn })}</p>}
    </>
  );
}

function AnswerArea({ step, problem, onAnswer, onReveal }: Props) {
  const isOpen = !step.response && !problem;
  switch (step.question.kind) {
    case 'gap':
    case 'typed':
      return (
        <TypedAnswer
          step={step}
          onType={isOpen ? (typed) => onAnswer({ chosen: null, typed, ticked: null }) : null}
        />
      );
    case 'explain':
      return (
        <KeyPoints
          step={step}
          onReveal={isOpen ? onReveal : null}
          onTick={isOpen ? (ticked) => onAnswer({ chosen: null, typed: null, ticked }) : null}
        />
      );
    default:
      return (
        <Choices
          step={step}
          onChoose={isOpen ? (chosen) => onAnswer({ chosen, typed: null, ticked: null }) : null}
        />
      );
  }
}

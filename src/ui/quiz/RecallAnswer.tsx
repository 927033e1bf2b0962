// The answers for which nothing is to choose: a term that is typed, and key points that one has said.
import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../browser/shared/i18n.ts';
import type { Step } from '../../core/study/quiz-session.ts';
import { IN_ENGLISH } from '../glossary-language.ts';

/** Shows a field in which a term is typed; after the answer, what was typed. `onType` is null if nothing can be typed any more. */
export function TypedAnswer({ step, onType }: { step: Step; onType: ((typed: string) => void) | null }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (step.response)
    return (
      <p>
        {step.response.typed?.trim()
          ? message('quizTyped', { text: step.response.typed.trim() })
          : message('quizTypedNothing')}
      </p>
    );
  return (
    <form
      class="typed"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = field.current?.value ?? '';
        if (typed.trim() !== '') onType?.(typed);
      }}
    >
      <input
        ref={field}
        aria-labelledby="ask"
        aria-describedby="prompt"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        {...IN_ENGLISH}
      />
      <button type="submit" class="primary" aria-disabled={!onType}>
        {message('quizCheck')}
      </button>
      <button type="button" class="link" aria-disabled={!onType} onClick={() => onType?.('')}>
        {message('quizDontKnow')}
      </button>
    </form>
  );
}

interface KeyPointsProps {
  readonly step: Step;
  /** Null if they are not to be revealed or ticked any more. */
  readonly onReveal: (() => void) | null;
  readonly onTick: ((ticked: readonly number[]) => void) | null;
}

/** Shows a button that reveals the key points of an explanation, then these, to be ticked; after the answer, which were. */
export function KeyPoints({ step, onReveal, onTick }: KeyPointsProps) {
  const { question, isRevealed, response } = step;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(response?.ticked));
  const points = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (isRevealed && !response) points.current?.focus();
  }, [isRevealed]);
  if (!isRevealed && !response)
    return (
      <button type="button" class="primary" aria-disabled={!onReveal} onClick={() => onReveal?.()}>
        {message('quizReveal')}
      </button>
    );
  const turn = (place: number, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(place);
    else next.delete(place);
    setTicked(next);
  };
  return (
    <>
      <fieldset class="key-points" tabIndex={-1} ref={points}>
        <legend>{message('quizTick')}</legend>
        {question.keyPoints.map((point, place) => (
          <label key={point}>
            <input
              type="checkbox"
              checked={ticked.has(place)}
              disabled={!onTick}
              onChange={({ currentTarget }) => turn(place, currentTarget.checked)}
            />
            <span {...IN_ENGLISH}>{point}</span>
          </label>
        ))}
      </fieldset>
      {!response && (
        <button
          type="button"
          class="primary"
          aria-disabled={!onTick}
          onClick={() => onTick?.([...ticked].sort((a, b) => a - b))}
        >
          {message('quizTicked')}
        </button>
      )}
    </>
  );
}

// Clears all study data: asked twice, and offered to be saved first.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { message, plural } from '../../../browser/shared/i18n.ts';
import { tellFadingChanged } from '../../../browser/stored/stored-fading.ts';
import type { StudyDatabase } from '../../../browser/study/study-database.ts';
import { StudyProblem } from '../../../ui/quiz/StudyProblem.tsx';
import { useStudyAttempt } from '../../../ui/quiz/use-study-attempt.ts';
import { SaveStudy } from './SaveStudy.tsx';

/** How far the reader has gone: not at all, asked once, asked twice. */
type Step = 'none' | 'first' | 'second' | 'done';

/** Shows the button that clears all, and the two questions before it does. */
export function ClearStudy({ study }: { study: StudyDatabase }) {
  const [step, setStep] = useState<Step>('none');
  const [count, setCount] = useState(0);
  const [problem, attempt] = useStudyAttempt();
  /** What the focus goes to at each step but the first: the question that was asked, or the button that asks. */
  const place = useRef<HTMLElement>(null);
  const hasBegun = useRef(false);
  useLayoutEffect(() => {
    if (hasBegun.current) place.current?.focus();
    hasBegun.current = true;
  }, [step]);

  const ask = () =>
    attempt(async () => {
      setCount((await study.answers()).length);
      setStep('first');
    });
  const clear = () =>
    attempt(async () => {
      await study.whole.clear();
      if (!study.isPrivate) await tellFadingChanged();
      setStep('done');
    });

  return (
    <div class="clear-study">
      {(step === 'none' || step === 'done') && (
        <button
          type="button"
          class="action"
          ref={place as RefObject<HTMLButtonElement>}
          onClick={() => void ask()}
        >
          {message('exportClear')}
        </button>
      )}
      {step === 'first' && (
        <>
          <p ref={place as RefObject<HTMLParagraphElement>} tabIndex={-1}>
            {plural('exportClearFirst', count)}
          </p>
          <SaveStudy study={study} />
          <Answers
            yes={message('exportClearGoOn')}
            onYes={() => setStep('second')}
            onNo={() => setStep('none')}
          />
        </>
      )}
      {step === 'second' && (
        <>
          <p ref={place as RefObject<HTMLParagraphElement>} tabIndex={-1}>
            {message('exportClearSecond')}
          </p>
          <Answers yes={message('exportClearYes')} onYes={() => void clear()} onNo={() => setStep('none')} />
        </>
      )}
      <p role="status">{step === 'done' && message('exportCleared')}</p>
      {problem && <StudyProblem title={message('exportNotCleared')} {...problem} />}
    </div>
  );
}

function Answers({ yes, onYes, onNo }: { yes: string; onYes: () => void; onNo: () => void }) {
  return (
    <div class="actions">
      <button type="button" class="action" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="action" onClick={onNo}>
        {message('exportCancel')}
      </button>
    </div>
  );
}

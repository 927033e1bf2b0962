// What stands around each step of the quiz.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { message, plural } from '../../browser/shared/i18n.ts';

/** What stands below a step of the quiz. */
export interface QuizNotes {
  /** How many terms wait after time away, and how many of them are asked a day; null where there are not that many. */
  readonly pace: { readonly waiting: number; readonly aDay: number } | null;
  readonly isUndoRefused: boolean;
  /** Undoes the last answer; null if there is none. */
  readonly onUndo: (() => void) | null;
}

interface Props {
  readonly title: string;
  /** In the toolbar window the quiz is all there is; in another it is a part of it. */
  readonly where: 'popup' | 'study';
  readonly isBusy?: boolean;
  /** Whether the focus goes to the title when it comes: what had it is gone. */
  readonly takesFocus?: boolean;
  readonly notes?: QuizNotes;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** Shows a step of the quiz from its title on, with the way out: a button, or Escape. */
export function QuizFrame({ title, where, isBusy = false, takesFocus = false, ...props }: Props) {
  const { notes, onClose, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is painted, or the last step's place in the window would be seen.
  useLayoutEffect(() => {
    scrollTo(0, 0);
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, []);
  // Before it is painted: a key pressed by who sees it is heard.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      // The browser would close the whole toolbar window.
      event.preventDefault();
      onClose();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const isWindow = where === 'popup';
  const Frame = isWindow ? 'main' : 'section';
  const Title = isWindow ? 'h1' : 'h2';
  return (
    <Frame class="quiz" aria-busy={isBusy} aria-labelledby={isWindow ? undefined : 'quiz-title'}>
      <header>
        <Title id="quiz-title" tabIndex={takesFocus ? -1 : undefined} ref={heading}>
          {title}
        </Title>
        <button type="button" class="link" onClick={onClose}>
          {message('close')}
        </button>
      </header>
      {children}
      {notes && <Notes {...notes} />}
    </Frame>
  );
}

function Notes({ pace, isUndoRefused, onUndo }: QuizNotes) {
  return (
    <footer class="quiz-notes">
      {pace && <p>{plural('quizWaiting', pace.waiting, { daily: pace.aDay })}</p>}
      <p role="status">{isUndoRefused && message('quizNotUndone')}</p>
      {onUndo && (
        <button type="button" class="link" onClick={onUndo}>
          {message('quizUndo')}
        </button>
      )}
    </footer>
  );
}

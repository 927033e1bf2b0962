// Keeps the answer whether marks may become elements in a document, and ends that for good where they may not.
import { onAbort } from '../../../core/lifetime/on-abort.ts';
import { isPassing, reasonNotStill, STILL_AFTER_MS } from '../../../core/marking/still-document.ts';
import { scriptWitness } from '../../lifecycle/script-witness.ts';
import type { StandingFacts, WrapConditions } from './wrap-conditions.ts';

/** Watches over a document. */
export interface WrapGuard {
  /** Whether wrapping is over for good. */
  isSettled(): boolean;
  /** Whether elements may come now; if not yet, `onDue` is called again. */
  mayWrap(standing: StandingFacts): boolean;
  /** Has `onDue` called once the document may be still. */
  request(): void;
  /** Notes that somebody has just changed something; returns whether this ends wrapping, which had not ended before. */
  noteTouch(): boolean;
}

/** Makes the guard, which settles when the signal aborts. With a null policy it is settled from the start. */
export function wrapGuard(options: {
  document: Document;
  policy: WrapConditions | null;
  signal: AbortSignal;
  /** Whether a popover is open on a painted mark. */
  isOpen: () => boolean;
  onDue: () => void;
  /** Called when somebody has touched the document other than by its nodes. */
  onTouched: () => void;
}): WrapGuard {
  const { document, policy, signal, isOpen, onDue } = options;
  let isTouched = false;
  let isSettled = policy === null;
  let changedAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const dueIn = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(onDue, wait);
  };
  const settle = () => {
    isSettled = true;
    clearTimeout(timer);
    outer.disconnect();
    scriptWitness()?.dismiss();
  };
  const end = () => {
    isTouched = true;
    settle();
  };
  // A translator marks the outer elements, before it begins or after.
  const outer = new MutationObserver(() => {
    end();
    options.onTouched();
  });
  if (policy?.endsWhenTouched)
    for (const element of [document.documentElement, document.body])
      if (element) outer.observe(element, { attributes: true });
  onAbort(signal, settle);

  return {
    isSettled: () => isSettled,
    mayWrap(standing) {
      if (isSettled || !policy) return false;
      const reason = reasonNotStill({
        ...standing,
        isTouched,
        isLoaded: document.readyState === 'complete',
        unchangedFor: policy.stillForMs === 0 ? STILL_AFTER_MS : performance.now() - changedAt,
        isSelected: document.getSelection()?.isCollapsed === false,
        isInUse: isOpen() || isInUse(document),
      });
      if (reason !== null && isPassing(reason)) dueIn(STILL_AFTER_MS);
      else if (reason !== null) settle();
      return reason === null;
    },
    request() {
      if (isSettled || !policy) return;
      dueIn(Math.max(0, policy.stillForMs - (performance.now() - changedAt)) + 1);
    },
    noteTouch() {
      changedAt = performance.now();
      if (!policy?.endsWhenTouched || isTouched) return false;
      end();
      return true;
    },
  };
}

/** Whether something has the focus: a caret or a step of undo may be there, or a reader who is using the Tab key. */
function isInUse({ activeElement, body }: Document): boolean {
  return activeElement !== null && activeElement !== body;
}

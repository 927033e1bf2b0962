// Tells a focus that only comes back with the window from one that the reader moves.

/** Tells, event by event, whether a focus comes back. */
export interface FocusBack {
  /** Takes note of a focus that goes. */
  left(event: FocusEvent): void;
  /** Returns whether a focus that comes was there when the window lost it: then the reader has gone nowhere. */
  isBack(event: FocusEvent): boolean;
}

/** Follows the focus of one listener: it is told of each event of "focusin" and "focusout" once. */
export function focusBack(): FocusBack {
  let left: EventTarget | null = null;
  return {
    left(event) {
      left = document.hasFocus() ? null : targetOf(event);
    },
    isBack(event) {
      const isBack = left !== null && left === targetOf(event);
      left = null;
      return isBack;
    },
  };
}

function targetOf(event: FocusEvent): EventTarget | null {
  return event.composedPath()[0] ?? null;
}

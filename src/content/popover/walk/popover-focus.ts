// Takes the focus into the popover, and back to where the reader was.
import type { Mark } from '../../marking/highlighter.ts';
import type { TabStops } from '../../tab-stops/tab-stops.ts';

/** The way into the popover, and back. */
export interface PopoverFocus {
  /** Takes the focus into the popover of a mark. */
  enter(mark: Mark): void;
  /** Returns whether the focus went into the popover of a mark by a key, and has not come back. */
  hasEntered(mark: Mark): boolean;
  /** Gives the focus back to what had it before; to the mark where that was nothing, or is gone. */
  leave(mark: Mark): void;
}

/** Makes the way, for a reader who is not in the popover. */
export function popoverFocus(
  popover: { hasFocus(): boolean; focus(): void },
  tabStops: TabStops,
): PopoverFocus {
  let before: HTMLElement | null = null;
  let entered: Mark | null = null;
  return {
    enter(mark) {
      entered = mark;
      if (popover.hasFocus()) return;
      const active = focusedElement();
      // A stop of ours may go meanwhile: the mark has another.
      before = active && !tabStops.paintedAt(active) ? active : null;
      popover.focus();
    },
    hasEntered: (mark) => entered === mark,
    leave(mark) {
      const to = entered === mark ? before : null;
      entered = null;
      before = null;
      if (to?.isConnected) to.focus({ preventScroll: true });
      else tabStops.focus(mark);
    },
  };
}

/** Returns the element of the page that has the focus, also in open shadow roots; null if none has. */
export function focusedElement(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const isNowhere = at === document.body || at === document.documentElement;
  return at instanceof HTMLElement && !isNowhere ? at : null;
}

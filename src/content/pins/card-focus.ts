// The Escape key in a pinned card, and the way back to what had the focus before.
import { TAB_STOPS } from '../../core/marking/own-elements.ts';
import { listenFirst } from '../dom/listen-first.ts';
import type { Mark } from '../marking/highlighter.ts';
import type { TabStops } from '../tab-stops/tab-stops.ts';

/** The way back to what had the focus. */
export interface FocusBefore {
  /** Notes what loses the focus to an element of ours, until the signal aborts. Returns what gives it back. */
  of(element: HTMLElement, signal: AbortSignal): () => void;
}

/** Makes the way; what had the focus and is gone, or was nothing, gets it no more. */
export function focusBefore(tabStops: Pick<TabStops, 'onPaintedFocus' | 'focus'>): FocusBefore {
  /** The mark whose stop had the focus last: when the focus has left a stop, nobody can tell which it was. */
  let stopped: Mark | null = null;
  tabStops.onPaintedFocus((mark) => {
    stopped = mark;
  });
  return {
    of(element, signal) {
      let before: EventTarget | Mark | null = null;
      listenFirst('focusin', signal, (event) => {
        const from = event.relatedTarget;
        if (!event.composedPath().includes(element)) return;
        // A stop of ours may go meanwhile: the mark has another.
        before = from instanceof HTMLElement && from.localName === TAB_STOPS ? stopped : from;
      });
      return () => {
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
        else if (before && 'ids' in before) tabStops.focus(before);
      };
    },
  };
}

/** Calls back at the Escape key while the focus is in a card, until the signal aborts; then the page does not hear of the key. */
export function followEscape(root: ShadowRoot, signal: AbortSignal, onEscape: () => void): void {
  listenFirst(
    'keydown',
    signal,
    (event) => {
      if (event.key !== 'Escape' || !root.activeElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onEscape();
    },
    false,
  );
}

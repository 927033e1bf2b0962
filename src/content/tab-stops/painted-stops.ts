// Tab stops for painted marks: invisible buttons laid over them.

import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { Mark } from '../marking/highlighter.ts';
import { modalAround } from '../overlay/find-popover-home.ts';
import { putQuietly } from '../overlay/quiet-place.ts';
import { type StopButtons, stopButtons } from './stop-buttons.ts';

/** Tab stops for marks that are painted and have no element of their own. */
export interface PaintedStops {
  /** Gives a mark the focus. */
  focus(mark: Mark): void;
  /** Returns the mark whose stop has the focus, if an event's target is the element that holds the stops. */
  markAt(target: EventTarget | null): Mark | null;
  /** Calls back when a stop gets the focus: moves of the focus within its shadow tree cannot be seen from outside. */
  onFocus(listener: (mark: Mark) => void): void;
}

/**
 * Lays invisible buttons over painted marks. They come after the page's last stop, in an element that is in the
 * document only once a reader uses the Tab key. While the focus is in a modal dialog, outside of which all is inert,
 * they stand in there, for the marks in there, and leave with the focus. `choose` returns the marks that are to be
 * stops within such a dialog, or for null outside of all dialogs, in order; it is called when the Tab key is pressed.
 */
export function paintedStops(
  signal: AbortSignal,
  choose: (modal: Element | null) => readonly Mark[],
): PaintedStops {
  const listeners = new Set<(mark: Mark) => void>();
  /** Made when the Tab key is first used: on most pages it never is. */
  let made: StopButtons | null = null;
  /** The modal dialog in which the stops stand; null for the document. */
  let modal: Element | null = null;

  const buttons = (): StopButtons => {
    if (made) return made;
    made = stopButtons(
      (mark) => {
        for (const listener of listeners) listener(mark);
      },
      () => {
        if (modal) made?.host.remove();
      },
    );
    addEventListener('scroll', made.layFocused, { capture: true, passive: true, signal });
    addEventListener('resize', made.layFocused, { passive: true, signal });
    return made;
  };

  /** Puts the stops where they can have the focus now. */
  const settle = (from: Node) => {
    const within = modalAround(from);
    const { host, focused } = buttons();
    if (host.isConnected && modal === within) return;
    modal = within;
    putQuietly(host, modal?.shadowRoot ?? modal ?? document.documentElement, from);
    // The key may have moved to another stop of the dialog.
    const leave = () => {
      if (modal && !focused()) host.remove();
    };
    if (modal) addEventListener('keyup', leave, { capture: true, once: true, passive: true, signal });
  };

  const renew = () => {
    const from = focused();
    const chosen = choose(modalAround(from));
    if (chosen.length === 0 && (made?.isEmpty() ?? true)) return;
    settle(from);
    buttons().replace(chosen);
  };

  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Tab') renew();
    },
    { capture: true, passive: true, signal },
  );
  onAbort(signal, () => made?.clear());

  return {
    focus(mark) {
      if (!mark.isShown()) return;
      settle(mark.node);
      buttons().focus(mark);
    },
    markAt: (target) => (made && target === made.host ? made.markOf(made.focused()) : null),
    onFocus: (listener) => void listeners.add(listener),
  };
}

/** Returns what has the focus, also in open shadow roots. */
function focused(): Element {
  let at = document.activeElement ?? document.documentElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

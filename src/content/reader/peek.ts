// Shows what the reader's limits hide, for as long as the reader wants it.
import { ask } from '../../browser/shared/ask.ts';
import type { HiddenCounts } from '../../core/marking/decide-marks.ts';
import { listenFirst } from '../dom/listen-first.ts';

/** What is hidden on a page from its reader, and how to show it. */
export interface HiddenOnPage {
  /** Returns how much is hidden, by why. */
  hidden(): HiddenCounts;
  /** Shows it, or no more. */
  peek(isOn: boolean): void;
  isPopoverOpen(): boolean;
}

/**
 * Returns what shows the hidden, or hides it again; null for the other of what is. Follows Escape until the signal aborts: it is
 * taken from the page only while something hidden is shown, and nothing of ours lies over it.
 */
export function peekAt(page: HiddenOnPage, signal: AbortSignal): (isOn: boolean | null) => void {
  let isOn = false;
  const peek = (wanted: boolean | null) => {
    const is = (wanted ?? !isOn) && Object.values(page.hidden()).some((count) => count > 0);
    if (is !== isOn) page.peek(is);
    isOn = is;
  };
  listenFirst(
    'keydown',
    signal,
    (event) => {
      if (event.key !== 'Escape' || !isOn || page.isPopoverOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      peek(false);
      // Other frames of the page show theirs too. Where nobody hears, each of them has its own Escape.
      void ask('endPeek', {}).catch(() => null);
    },
    false,
  );
  return peek;
}

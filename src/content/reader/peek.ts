// Shows what the reader's limits hide, for as long as the reader wants it.
import { ask } from '../../browser/shared/ask.ts';
import { onPush } from '../../browser/shared/push-messages.ts';
import { listenFirst } from '../dom/listen-first.ts';

/** What is hidden on a page, and how to show it. */
interface HiddenOnPage {
  /** Returns how much is hidden. */
  count(): number;
  show(isOn: boolean): void;
  isPopoverOpen(): boolean;
}

/**
 * Follows the command and Escape until the signal aborts. Returns what shows the hidden, or hides it again. Escape is taken from
 * the page only while something hidden is shown, and nothing of ours lies over it.
 */
export function peekAt(page: HiddenOnPage, signal: AbortSignal): (isOn: boolean) => void {
  let isOn = false;
  const peek = (isToBeOn: boolean) => {
    const is = isToBeOn && page.count() > 0;
    if (is !== isOn) page.show(is);
    isOn = is;
  };
  onPush('peek', signal, ({ isOn: wanted }) => peek(wanted ?? !isOn));
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

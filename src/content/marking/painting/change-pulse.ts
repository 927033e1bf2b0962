// Tells that a document keeps changing, without observing it all the time: a page that moves boxes changes thousands
// of attributes a second.

import { onAbort } from '../../../core/lifetime/on-abort.ts';

/**
 * All kinds: for an observer that hears of none, the browser notes each node that is moved, and the page pays for it.
 */
const ANYTHING = { attributes: true, childList: true, characterData: true, subtree: true } as const;

/**
 * Calls back when a document has changed, then again no sooner than `pause` milliseconds later, until the signal
 * aborts.
 */
export function onChangePulse(
  document: Document,
  signal: AbortSignal,
  { pause, listener }: { readonly pause: () => number; readonly listener: () => void },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    listener();
    timer = setTimeout(observe, pause());
  });
  const observe = () => observer.observe(document, ANYTHING);
  observe();
  onAbort(signal, () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

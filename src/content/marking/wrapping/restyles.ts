// Notices that a page looks different without a change of its nodes.
import { onAbort } from '../../../core/lifetime/on-abort.ts';

/** How long the page's look must be still before it is checked again, in milliseconds. */
const STILL_MS = 300;

/**
 * Calls back when the look of the whole page has changed and is still again, until the signal aborts: a style sheet
 * or a font has come, or the window has another size.
 */
export function onRestyle(document: Document, signal: AbortSignal, listener: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, STILL_MS);
  };
  const options = { capture: true, passive: true, signal };
  // Elements of style sheets fire this event when a sheet has come, and when it has been rewritten.
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement || target instanceof HTMLStyleElement) wait();
  };
  document.addEventListener('load', onLoad, options);
  document.fonts.addEventListener('loadingdone', wait, options);
  addEventListener('resize', wait, options);
  onAbort(signal, () => clearTimeout(timer));
}

// Notices that a page looks otherwise without any change of its nodes.
import { onAbort } from '../../core/lifetime/on-abort.ts';

/** How long nothing must have changed the look of the page until it is looked at anew, in milliseconds. */
const STILL_MS = 300;

/**
 * Calls back when what the whole page looks like has changed, and is still again, until the signal aborts: when a style
 * sheet or a font has come, or the window has another size.
 */
export function onRestyle(document: Document, signal: AbortSignal, listener: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, STILL_MS);
  };
  const options = { capture: true, passive: true, signal };
  // Elements of a style sheet have this event when it has come, and when it has been written anew.
  const onLoad = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement || target instanceof HTMLStyleElement) wait();
  };
  document.addEventListener('load', onLoad, options);
  document.fonts.addEventListener('loadingdone', wait, options);
  addEventListener('resize', wait, options);
  onAbort(signal, () => clearTimeout(timer));
}

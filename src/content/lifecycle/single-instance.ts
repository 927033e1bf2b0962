// Makes sure that one content script works on a page: the newest that is alive.
import { isOrphaned } from '../../browser/shared/orphan.ts';
import { onAbort } from '../../core/lifetime/on-abort.ts';

const TAKE_OVER = 'gloss:take-over';
/** How long an orphan may go unnoticed on a visible page, in milliseconds. */
const LOOK_EVERY_MS = 2000;

/**
 * Makes this script's work the one on the page; aborts it where another that is alive is at work already, and later when a
 * newer script takes over, as after an update, or when this one finds its extension gone.
 */
export function takeOver(work: AbortController): void {
  const { signal } = work;
  const isFree = document.dispatchEvent(new Event(TAKE_OVER, { cancelable: true }));
  if (!isFree) {
    work.abort();
    return;
  }
  document.addEventListener(
    TAKE_OVER,
    (event) => {
      if (isOrphaned()) work.abort();
      else event.preventDefault();
    },
    { signal },
  );
  watchForOrphanhood(work);
}

/**
 * Watches for the end of the extension. Nothing tells an orphan that it is one: a port to the background would, but
 * the background's sleep closes it after half a minute, and keeping it awake would cost more than a look every other
 * second at a visible page.
 */
function watchForOrphanhood(work: AbortController): void {
  const { signal } = work;
  let timer: ReturnType<typeof setInterval> | undefined;
  const look = () => {
    if (isOrphaned()) work.abort();
  };
  const follow = () => {
    clearInterval(timer);
    look();
    if (!document.hidden && !signal.aborted) timer = setInterval(look, LOOK_EVERY_MS);
  };
  onAbort(signal, () => clearInterval(timer));
  document.addEventListener('visibilitychange', follow, { signal });
  document.addEventListener('pointerover', look, { signal, passive: true });
  follow();
}

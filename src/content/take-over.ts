import { isOrphaned } from '../browser/orphan.ts';

const TAKE_OVER = 'gloss:take-over';

/**
 * Makes this script the one that works on the page. The controller that it gives aborts when a newer one takes over, as
 * after an update, or when this one finds its extension gone.
 */
export function takeOver(): AbortController {
  document.dispatchEvent(new Event(TAKE_OVER));
  const work = new AbortController();
  const { signal } = work;
  document.addEventListener(TAKE_OVER, () => work.abort(), { once: true, signal });
  // Nothing tells an orphan that it is one: it looks when the reader comes back and when something is pointed at.
  const look = () => {
    if (isOrphaned()) work.abort();
  };
  document.addEventListener('visibilitychange', look, { signal });
  document.addEventListener('pointerover', look, { signal, passive: true });
  return work;
}

// Watches elements whose text nobody can see yet, and tells when it can be seen.

import { onAbort } from '../../core/lifetime/on-abort.ts';
import { canBeSeen, type SeenCache } from './seen-text.ts';

/** What the part gives that waits for hidden text: it comes where a term stands in some. */
export interface UnseenPart {
  readonly unseenTexts: typeof unseenTexts;
}

/** Elements with text that is not marked because nobody sees it. */
export interface UnseenTexts {
  /** Adds an element; `onSeen` is called with it once its text can be seen. */
  add(element: Element): void;
}

/** How long after a change they are checked, in milliseconds; longer each time that nothing has come of it. */
const MIN_LOOK_AFTER_MS = 200;
const MAX_LOOK_AFTER_MS = 5000;
/** The attributes that pages change to show what was hidden. */
const SHOWING = [
  'class',
  'style',
  'hidden',
  'open',
  'aria-hidden',
  'aria-expanded',
  'aria-selected',
  'checked',
];
const SHOWING_EVENTS = ['toggle', 'transitionend', 'animationend', 'change', 'fullscreenchange'];

/** Watches until the signal aborts. */
export function unseenTexts(
  document: Document,
  signal: AbortSignal,
  onSeen: (elements: readonly Element[]) => void,
): UnseenTexts {
  const waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = MIN_LOOK_AFTER_MS;
  let isWatching = false;

  const look = () => {
    timer = undefined;
    const cache: SeenCache = new Map();
    const seen: Element[] = [];
    for (const element of waiting) {
      const isGone = !element.isConnected;
      if (!isGone && !canBeSeen(element, cache)) continue;
      waiting.delete(element);
      boxes.unobserve(element);
      if (!isGone) seen.push(element);
    }
    wait = seen.length > 0 ? MIN_LOOK_AFTER_MS : Math.min(wait * 2, MAX_LOOK_AFTER_MS);
    watch();
    if (seen.length > 0) onSeen(seen);
  };
  const lookSoon = () => {
    if (signal.aborted || timer !== undefined || waiting.size === 0) return;
    // Meanwhile we do not follow pages that change their classes all the time.
    attributes.disconnect();
    isWatching = false;
    timer = setTimeout(look, wait);
  };
  // An element may get a box by a rule that no attribute near it tells of.
  const boxes = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) lookSoon();
  });
  const attributes = new MutationObserver(lookSoon);
  const watch = () => {
    const isNeeded = waiting.size > 0 && !signal.aborted;
    if (isNeeded && !isWatching)
      attributes.observe(document, { subtree: true, attributes: true, attributeFilter: SHOWING });
    if (!isNeeded) attributes.disconnect();
    isWatching = isNeeded;
  };

  for (const kind of SHOWING_EVENTS)
    document.addEventListener(kind, lookSoon, { capture: true, passive: true, signal });
  onAbort(signal, () => {
    clearTimeout(timer);
    boxes.disconnect();
    attributes.disconnect();
  });

  return {
    add(element) {
      if (waiting.has(element)) return;
      waiting.add(element);
      boxes.observe(element);
      watch();
      // It may have been shown since it was found hidden.
      lookSoon();
    },
  };
}

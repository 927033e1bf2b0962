// Finds in which element of the page pinned cards stand, and notices when that may be another.
import { listenFirst } from '../dom/listen-first.ts';
import { modalAround } from '../overlay/find-popover-home.ts';
import { focusedElement } from '../popover/walk/popover-focus.ts';

/** What shows nothing of what stands in it. */
const REPLACED = /^(?:img|video|canvas|iframe|object|embed)$/;

/**
 * Returns the element or shadow root in which cards can be seen and used: the modal dialog or full-screen element that lies over
 * all else, which is the one with the focus; else the document's root.
 */
export function homeOfCards(): Element | ShadowRoot {
  const focused = focusedElement();
  const modal =
    (focused && modalAround(focused)) ??
    [...document.querySelectorAll('dialog:modal')].at(-1) ??
    document.fullscreenElement;
  if (!modal || REPLACED.test(modal.localName)) return document.documentElement;
  return modal.shadowRoot ?? modal;
}

/** Calls back when cards may belong elsewhere, until the signal aborts: a dialog has opened or closed, or what fills the screen. */
export function onHomeChange(signal: AbortSignal, listener: () => void): void {
  // Not every version has a dialog say that it opens; but the focus goes into each.
  for (const kind of ['toggle', 'close', 'focusin'] as const) listenFirst(kind, signal, listener);
  document.addEventListener('fullscreenchange', listener, { passive: true, signal });
}

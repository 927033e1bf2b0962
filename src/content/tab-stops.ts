import type { Mark } from './highlighter.ts';

/**
 * Lets the Tab key reach each term once: the first mark of a term is a stop of the page's own order. A page full of terms
 * stays as quick to tab through as a page with one link for each.
 */
export function tabStops(): { offer(mark: Mark): void } {
  const stops = new Map<string, WeakRef<HTMLElement>>();
  return {
    offer({ ids, element }) {
      const [id = ''] = ids;
      if (stops.get(id)?.deref()?.isConnected) return;
      // A link has the focus and the click already; its popover comes by hover.
      if (element.closest('a[href], [tabindex], summary') !== null) return;
      stops.set(id, new WeakRef(element));
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
      element.setAttribute('aria-haspopup', 'dialog');
    },
  };
}

/** Gives a mark the focus, also one that the Tab key passes by; of a mark in a link, the link has it. */
export function focusMark({ element }: Mark): void {
  const link = element.closest<HTMLElement>('a[href], summary');
  if (link) {
    link.focus({ preventScroll: true });
    return;
  }
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

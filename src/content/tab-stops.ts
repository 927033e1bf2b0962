import type { Mark } from './highlighter.ts';

/**
 * Lets the Tab key reach each term once: the first mark of a term is a stop of the page's own order, the others can be
 * focused by us only. A page full of terms stays as quick to tab through as a page with one link for each.
 */
export function tabStops(): { offer(mark: Mark): void } {
  const stops = new Map<string, WeakRef<HTMLElement>>();
  return {
    offer({ ids, element }) {
      // A link has the focus and the click already; its popover comes by hover.
      if (element.closest('a[href], [tabindex], summary') !== null) return;
      const [id = ''] = ids;
      const isFirst = stops.get(id)?.deref()?.isConnected !== true;
      element.tabIndex = isFirst ? 0 : -1;
      if (isFirst) {
        stops.set(id, new WeakRef(element));
        element.setAttribute('role', 'button');
        element.setAttribute('aria-haspopup', 'dialog');
      }
    },
  };
}

import type { Mark } from './highlighter.ts';
import { type PaintedStops, paintedStops } from './painted-stops.ts';

/** What the Tab key reaches, and what has the focus. */
export interface TabStops {
  /** Makes a new mark a stop if it is its term's first. */
  offer(mark: Mark): void;
  /** Gives a mark the focus, also one that the Tab key passes by; of a mark in a link, the link has it. */
  focus(mark: Mark): void;
  /** The painted mark whose stop an event's target is; null for any other target. */
  paintedAt: PaintedStops['markAt'];
  /** Calls back when the stop of a painted mark gets the focus. */
  onPaintedFocus: PaintedStops['onFocus'];
}

/** What of a page has the focus, or a click, already: its popover comes by hover. */
const OWN_STOP = 'a[href], [tabindex], summary';

/**
 * Lets the Tab key reach each term once: the first mark of a term is a stop of the page's own order, or where it is
 * painted, behind the page's own. A page full of terms stays as quick to tab through as one with a link for each.
 */
export function tabStops(signal: AbortSignal): TabStops {
  const stops = new Map<string, WeakRef<Mark>>();
  const overlay = paintedStops(signal);

  /** Whether a term has a stop that is as good as another mark would be: in the page's own order, if that is. */
  const hasStop = (id: string, isPainted: boolean) => {
    const mark = stops.get(id)?.deref();
    return mark?.isShown() === true && (mark.painted === null || isPainted);
  };

  return {
    offer(mark) {
      const { ids, element, painted } = mark;
      const [id = ''] = ids;
      if (hasStop(id, painted !== null) || element.closest(OWN_STOP) !== null) return;
      const before = stops.get(id)?.deref();
      if (before) overlay.withdraw(before);
      stops.set(id, new WeakRef(mark));
      if (painted) {
        overlay.offer(mark);
        return;
      }
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
      element.setAttribute('aria-haspopup', 'dialog');
    },
    focus(mark) {
      const { element, painted } = mark;
      const link = element.closest<HTMLElement>('a[href], summary');
      if (link) link.focus({ preventScroll: true });
      else if (painted) overlay.focus(mark);
      else {
        if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
        element.focus({ preventScroll: true });
      }
    },
    paintedAt: overlay.markAt,
    onPaintedFocus: overlay.onFocus,
  };
}

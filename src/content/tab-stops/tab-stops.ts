// Lets the Tab key reach each term once.
import { isBefore } from '../marking/document-order.ts';
import type { Mark } from '../marking/highlighter.ts';
import { modalAround } from '../overlay/find-popover-home.ts';
import { canBeSeen, type SeenCache } from '../reading/seen-text.ts';
import { type PaintedStops, paintedStops } from './painted-stops.ts';

/** What the Tab key reaches, and what has the focus. */
export interface TabStops {
  /** Makes a new mark a stop if it is an element and the first of its term. */
  offer(mark: Mark): void;
  /** Gives a mark the focus, also one that the Tab key skips; for a mark in a link, the link gets it. */
  focus(mark: Mark): void;
  /** Returns the painted mark whose stop is an event's target; null for any other target. */
  paintedAt: PaintedStops['markAt'];
  /** Calls back when the stop of a painted mark gets the focus. */
  onPaintedFocus: PaintedStops['onFocus'];
}

/** Whether the reader wants marks to be stops, and when that may have changed. */
interface StopReader {
  facts(): { readonly tabReachesMarks: boolean };
  onChange(listener: () => void): unknown;
}

/** What the page already lets the reader focus or click: a popover there comes by hover. */
const OWN_STOP = 'a[href], [tabindex]:not([tabindex^="-"]), summary';

/**
 * Makes the stops of a page. The first mark of a term that can be seen is a stop: in the page's own order if it is an
 * element, after the page's own stops if it is painted. A page full of terms is as quick to tab through as one with a
 * link for each term. `marks` returns the marks of the page; a reader may want none of them to be a stop.
 */
export function createTabStops(
  signal: AbortSignal,
  marks: () => Iterable<Mark>,
  reader: StopReader,
): TabStops {
  const elements = new Map<string, WeakRef<Mark>>();
  const isWanted = () => reader.facts().tabReachesMarks;
  const overlay = paintedStops(signal, (modal) =>
    isWanted() ? firstPainted(marks(), modal, hasElement) : [],
  );

  const hasElement = (id: string) => elements.get(id)?.deref()?.isShown() === true;

  /** Makes an element a stop, or one that only a click or a script gives the focus. */
  const setStop = (element: HTMLElement) => {
    element.tabIndex = isWanted() ? 0 : -1;
  };
  reader.onChange(() => {
    for (const stop of elements.values()) {
      const mark = stop.deref();
      if (mark) setStop(mark.element);
    }
  });

  return {
    offer(mark) {
      const { element, painted } = mark;
      const id = meaningOf(mark);
      if (painted || hasElement(id) || element.closest(OWN_STOP) !== null) return;
      elements.set(id, new WeakRef(mark));
      setStop(element);
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

/**
 * Returns the first painted mark of each term that can be seen, in document order, within a modal dialog; for null
 * outside of all dialogs.
 */
function firstPainted(
  marks: Iterable<Mark>,
  modal: Element | null,
  hasElement: (id: string) => boolean,
): Mark[] {
  const cache: SeenCache = new Map();
  const first = new Map<string, Mark>();
  for (const mark of marks) {
    const { element, painted } = mark;
    const id = meaningOf(mark);
    const before = first.get(id);
    if (!painted || hasElement(id) || (before && isBefore(before, mark))) continue;
    const isStop = element.closest(OWN_STOP) === null && modalAround(mark.node) === modal;
    if (isStop && mark.isShown() && canBeSeen(element, cache)) first.set(id, mark);
  }
  return [...first.values()].sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** Returns what a mark means: its likeliest term, or where it has none the page's own words. */
export function meaningOf({ ids: [id], expansion }: Mark): string {
  return id ?? expansion ?? '';
}

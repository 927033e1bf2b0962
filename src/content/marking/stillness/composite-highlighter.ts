// Both ways of showing matches as one: everything is painted first, and wrapped by mark.js where it may be.
import { MARK } from '../../../core/marking/own-elements.ts';
import type { Highlighter, Mark } from '../highlighter.ts';
import { type PaintingHighlighter, paintingHighlighter } from '../painting/painting-highlighter.ts';
import type { WrappingHighlighter } from '../wrapping/wrapping-highlighter.ts';

/** Paints matches, and changes to a wrap what it is told to. */
export interface CompositeHighlighter extends Highlighter {
  /** What is painted. */
  readonly painting: PaintingHighlighter;
  /** Adds what wraps: it comes once something may be wrapped. */
  add(wrapping: WrappingHighlighter): void;
  /** Whether an element is one of its own. */
  holds(mark: Element): boolean;
  /** Whether the popover is open on one of its marks. */
  isOpen(): boolean;
  /** Whether there ever was a wrap. */
  hasWrapped(): boolean;
  /** Wraps what is painted in a text node. Returns the new marks: none before what wraps was added. */
  wrap(node: Text): Mark[];
  /** Takes all our elements away. Returns of each text that was wrapped a piece, to be read again. */
  release(): Node[];
  /** Takes the wraps with an element for which something holds away. Returns the page's nodes of which they showed parts. */
  clearElements(isMeant: (mark: Element) => boolean): Text[];
}

/** Makes the highlighter, which paints only until what wraps is added. */
export function compositeHighlighter(): CompositeHighlighter {
  const painting = paintingHighlighter();
  let wrapping: WrappingHighlighter | null = null;
  const both = (): readonly Highlighter[] => (wrapping ? [wrapping, painting] : [painting]);
  return {
    painting,
    add(added) {
      wrapping = added;
    },
    holds: (mark) => wrapping?.holds(mark) ?? false,
    isOpen: () => painting.isOpen() || document.querySelector(`${MARK}[data-open]`) !== null,
    hasWrapped: () => wrapping?.hasWrapped() ?? false,
    show: painting.show,
    wrap(node) {
      if (!wrapping) return [];
      const ranges = painting.rangesIn(node);
      painting.clear(node);
      return wrapping.show(node, ranges);
    },
    release: () => wrapping?.release() ?? [],
    clearElements: (isMeant) => wrapping?.clearElements(isMeant) ?? [],
    clear(node, from, to) {
      for (const each of both()) each.clear(node, from, to);
    },
    clearWithin(isWithin) {
      for (const each of both()) each.clearWithin(isWithin);
    },
    clearAll() {
      for (const each of both()) each.clearAll();
    },
    markAt: (target, point) => wrapping?.markAt(target, point) ?? painting.markAt(target, point),
    count: () => both().reduce((sum, each) => sum + each.count(), 0),
    *marks() {
      for (const each of both()) yield* each.marks();
    },
    follow: (changes) => both().flatMap((each) => each.follow(changes)),
  };
}

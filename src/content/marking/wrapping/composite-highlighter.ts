// Joins both ways of showing matches: everything is painted first, then wrapped by mark.js where that is allowed.
import type { Highlighter, Mark } from '../highlighter.ts';
import { type PaintingHighlighter, paintingHighlighter } from '../painting/painting-highlighter.ts';
import { type WrappingHighlighter, wrappingHighlighter } from './wrapping-highlighter.ts';

/** Paints matches, and turns those that it is told to into wraps. */
export interface CompositeHighlighter
  extends Highlighter,
    Pick<WrappingHighlighter, 'release' | 'hasWrapped' | 'clearElements' | 'dissolveForeign'> {
  /** Wraps what is painted in a text node, and returns the new marks. */
  wrap(node: Text): Mark[];
  /** The highlighter that paints. */
  readonly painting: PaintingHighlighter;
}

/** Makes both highlighters, as one. */
export function compositeHighlighter(): CompositeHighlighter {
  const wrapping = wrappingHighlighter();
  const painting = paintingHighlighter();
  const both = [wrapping, painting];
  return {
    show: painting.show,
    wrap(node) {
      const ranges = painting.rangesIn(node);
      painting.clear(node);
      return wrapping.show(node, ranges);
    },
    painting,
    release: wrapping.release,
    hasWrapped: wrapping.hasWrapped,
    clearElements: wrapping.clearElements,
    dissolveForeign: wrapping.dissolveForeign,
    clear(node, from, to) {
      for (const each of both) each.clear(node, from, to);
    },
    clearWithin(isWithin) {
      for (const each of both) each.clearWithin(isWithin);
    },
    clearAll() {
      for (const each of both) each.clearAll();
    },
    markAt: (target, point) => wrapping.markAt(target, point) ?? painting.markAt(target, point),
    count: () => both.reduce((sum, each) => sum + each.count(), 0),
    *marks() {
      for (const each of both) yield* each.marks();
    },
    follow: (changes) => both.flatMap((each) => each.follow(changes)),
  };
}

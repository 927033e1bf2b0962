import type { PaintReason } from '../core/choose-highlighter.ts';
import type { Highlighter, Mark, MarkRange } from './highlighter.ts';
import { paintingHighlighter } from './painting-highlighter.ts';
import { wrappingHighlighter } from './wrapping-highlighter.ts';

/** Shows each match in the way that its place bears. */
export interface ChoosingHighlighter extends Omit<Highlighter, 'show'> {
  /** Shows matches in a text node that has none yet: painted where there is a reason, else wrapped. */
  show(node: Text, ranges: readonly MarkRange[], reason: PaintReason): Mark[];
}

export function choosingHighlighter(): ChoosingHighlighter {
  const wrapping = wrappingHighlighter();
  const painting = paintingHighlighter();
  const both = [wrapping, painting];
  return {
    show: (node, ranges, reason) => (reason === null ? wrapping : painting).show(node, ranges),
    clear(node, from, to) {
      for (const each of both) each.clear(node, from, to);
    },
    clearBelow(root) {
      for (const each of both) each.clearBelow(root);
    },
    clearAll() {
      for (const each of both) each.clearAll();
    },
    markAt: (target, point) => wrapping.markAt(target, point) ?? painting.markAt(target, point),
    *marks() {
      for (const each of both) yield* each.marks();
    },
    follow: (changes) => both.flatMap((each) => each.follow(changes)),
  };
}

// Finds a term that is not marked below the pointer, for a reader who asks for it.
import type { Candidate } from '../../core/marking/decide-marks.ts';
import type { Point } from '../../core/popover/safe-path.ts';
import { holderOf, textsOf } from '../dom/composed-tree.ts';
import { type Mark, rangesByNode } from '../marking/highlighter.ts';
import type { PageCandidates } from '../marking/page-candidates.ts';
import { isAtPoint } from '../marking/painting/painted-mark.ts';
import type { PaintingHighlighter } from '../marking/painting/painting-highlighter.ts';

/** What is no mark on a page, and what makes one of it that shows nothing. */
export interface UnmarkedOnPage
  extends Pick<PageCandidates, 'unmarkedIn'>,
    Pick<PaintingHighlighter, 'unpainted'> {}

/**
 * Returns a function that finds the candidate that is no mark at a point in an element; null if there is none. For one word it
 * returns the same mark each time, by which the popover knows it.
 */
export function unmarkedWords({
  unmarkedIn,
  unpainted,
}: UnmarkedOnPage): (target: EventTarget | null, point: Point) => Mark | null {
  const made = new WeakMap<Candidate, Map<Text, Mark>>();
  const markOf = (candidate: Candidate, node: Text, holder: HTMLElement, start: number, end: number) => {
    const marks = made.get(candidate) ?? new Map<Text, Mark>();
    made.set(candidate, marks);
    const mark = marks.get(node) ?? unpainted(node, holder, { ...candidate, start, end, isQuiet: false });
    marks.set(node, mark);
    return mark;
  };

  return (target, point) => {
    if (!(target instanceof Element)) return null;
    const texts = new Set<Node>(textsOf(target));
    if (texts.size === 0) return null;
    for (const [block, words] of unmarkedIn(texts))
      for (const word of words)
        for (const [node, [range]] of rangesByNode(block, [{ ...word, isQuiet: false }])) {
          const holder = holderOf(node);
          if (!range || !holder || !texts.has(node)) continue;
          const mark = markOf(word, node, holder, range.start, range.end);
          // Whether it can be seen, the popover looks before it opens.
          if (mark.isShown() && isAtPoint(mark, point)) return mark;
        }
    return null;
  };
}

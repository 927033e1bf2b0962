// Goes from term to term at the reader's commands.
import { nextInOrder, type Step } from '../../../core/popover/next-in-order.ts';
import { scrollToText } from '../../dom/scroll-to-text.ts';
import { isBefore, isNodeBefore } from '../../marking/document-order.ts';
import type { Mark } from '../../marking/highlighter.ts';
import { canBeSeen, type SeenCache } from '../../reading/seen-text.ts';
import type { TabStops } from '../../tab-stops/tab-stops.ts';
import type { HoverClock } from '../pointer/hover-clock.ts';
import { focusedElement } from './popover-focus.ts';

/** What a walk needs. */
export interface WalkParts {
  /** Returns the marks of the page, in any order. */
  readonly marks: () => readonly Mark[];
  readonly tabStops: Pick<TabStops, 'paintedAt'>;
  readonly intent: Pick<HoverClock, 'state'>;
  /** Returns whether a mark can be seen in the window. */
  readonly isInView: (mark: Mark) => boolean;
}

/** Where a command leads. */
export interface Destination {
  readonly mark: Mark;
  /** Whether the way there led around an end of the page. */
  readonly isAround: boolean;
}

/** Goes through the marks of a page in the order of the document. */
export interface TermWalk {
  /**
   * Brings the mark that a step leads to into view, and returns it; null where there is none. The reader is at the mark whose
   * popover is open or was opened last, if that is in view; else where the focus is; else at what is in view.
   */
  go(step: Step): Destination | null;
}

/** Makes the walk of a page. */
export function termWalk({ marks, tabStops, intent, isInView }: WalkParts): TermWalk {
  let last: Mark | null = null;

  const place = (ordered: readonly Mark[], step: Step): number => {
    const at =
      intent.state().open ??
      (last && isInView(last) ? last : null) ??
      tabStops.paintedAt(document.activeElement);
    if (at) {
      const index = ordered.indexOf(at);
      return index >= 0 ? index : firstWhere(ordered, (mark) => isBefore(at, mark)) - 0.5;
    }
    const focused = focusedElement();
    if (focused) {
      const index = ordered.findIndex(({ element, painted }) => !painted && element === focused);
      return index >= 0 ? index : firstWhere(ordered, ({ node }) => isNodeBefore(focused, node)) - 0.5;
    }
    const top = step === 'previous' ? innerHeight : 0;
    return firstWhere(ordered, (mark) => mark.getBoundingClientRect().bottom > top) - 0.5;
  };

  return {
    go(step) {
      const ordered = inOrder(marks());
      const found = nextInOrder(ordered.length, place(ordered, step), step);
      const mark = found && ordered[found.index];
      if (!mark) return null;
      last = mark;
      if (!isInView(mark)) scrollToText(mark);
      return { mark, isAround: found.isAround };
    },
  };
}

/** Returns the index of the first for which a claim holds; how many there are where it holds for none. */
function firstWhere(marks: readonly Mark[], claim: (mark: Mark) => boolean): number {
  const index = marks.findIndex(claim);
  return index < 0 ? marks.length : index;
}

/** Returns the marks that can be seen, in document order; of a term that is broken over several texts the first. */
function inOrder(marks: readonly Mark[]): Mark[] {
  const cache: SeenCache = new Map();
  const seen = marks.filter(
    (mark) => mark.isShown() && mark.getClientRects().length > 0 && canBeSeen(mark.element, cache),
  );
  const ordered = seen.sort((one, other) => (isBefore(one, other) ? -1 : 1));
  return ordered.filter((mark, index) => {
    const before = ordered[index - 1];
    return !before || before.ids.join() !== mark.ids.join() || !isNextTo(before, mark);
  });
}

/** Whether no text stands between two marks. */
function isNextTo(one: Mark, other: Mark): boolean {
  const between = document.createRange();
  between.setStart(one.node, one.painted?.endOffset ?? one.node.length);
  between.setEnd(other.node, other.painted?.startOffset ?? 0);
  // In another tree the end has moved the start.
  return between.startContainer === one.node && between.toString().trim() === '';
}

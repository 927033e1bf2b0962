// Finds the marks of one meaning, in the order in which a reader comes to them.
import { isBefore } from '../../marking/document-order.ts';
import type { Mark } from '../../marking/highlighter.ts';
import { meaningOf } from '../../tab-stops/tab-stops.ts';

/** Where a mark stands among those of its meaning that can be seen. */
export interface MarkPlace {
  /** From 1 on. */
  readonly at: number;
  readonly count: number;
  readonly next: Mark;
  readonly previous: Mark;
}

/** Returns a mark's place among those of a page; null where no other means the same, or where it is not among them. */
export function placeAmong(mark: Mark, marks: Iterable<Mark>): MarkPlace | null {
  const meaning = meaningOf(mark);
  const same = [...marks].filter((each) => meaningOf(each) === meaning && canBeSeen(each));
  const ordered = same.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  // A word that is written over several elements is several marks.
  const words: Mark[][] = [];
  for (const each of ordered) {
    const last = words.at(-1);
    const before = last?.at(-1);
    if (last && before && touches(before, each)) last.push(each);
    else words.push([each]);
  }
  const at = words.findIndex((word) => word.includes(mark));
  const count = words.length;
  const next = words[(at + 1) % count]?.[0];
  const previous = words[(at + count - 1) % count]?.[0];
  return at < 0 || count < 2 || !next || !previous ? null : { at: at + 1, count, next, previous };
}

/** Whether a mark can be seen; what it costs to measure its boxes counts where a page has hundreds. */
function canBeSeen(mark: Mark): boolean {
  return mark.isShown() && mark.element.checkVisibility({ visibilityProperty: true });
}

/** Whether a mark begins where another ends. */
function touches(one: Mark, other: Mark): boolean {
  const end = one.painted?.endOffset ?? one.node.length;
  const start = other.painted?.startOffset ?? 0;
  if (end < one.node.length || start > 0 || one.node.getRootNode() !== other.node.getRootNode()) return false;
  const between = document.createRange();
  between.setStart(one.node, end);
  between.setEnd(other.node, start);
  return String(between) === '';
}

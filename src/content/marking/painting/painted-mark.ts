// One mark that is painted over a part of a text node.
import type { Point } from '../../../core/popover/safe-path.ts';
import { measureText } from '../../dom/text-boxes.ts';
import type { Mark, MarkRange } from '../highlighter.ts';

/** A mark that knows where it begins: asking its range takes longer. */
export interface PaintedMark extends Mark {
  readonly painted: StaticRange;
  readonly start: number;
  readonly isQuiet: boolean;
}

/** Makes a mark for part of a node, which is not painted yet; `lights` are the highlights that it joins when lit. */
export function paintedMark(
  node: Text,
  element: HTMLElement,
  { start, end, ids, expansion, isQuiet }: MarkRange,
  lights: { readonly pointed: Highlight; readonly open: Highlight },
): PaintedMark {
  // Where a node is long, reading its whole text takes Firefox milliseconds.
  const text = node.substringData(start, end - start);
  const painted = new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
  const measure = <Boxes>(boxes: (text: Range) => Boxes) => measureText([node, start], [node, end], boxes);
  return {
    ids,
    expansion,
    node,
    element,
    painted,
    start,
    isQuiet,
    getClientRects: () => measure((range) => range.getClientRects()),
    getBoundingClientRect: () => measure((range) => range.getBoundingClientRect()),
    isShown: () => node.isConnected && node.length >= end && node.substringData(start, end - start) === text,
    light(how, isOn) {
      if (isOn) lights[how].add(painted);
      else lights[how].delete(painted);
    },
  };
}

/** Returns the range that a mark was made from. */
export function rangeOf({ painted, ids, expansion, isQuiet }: PaintedMark): MarkRange {
  return { start: painted.startOffset, end: painted.endOffset, ids, expansion, isQuiet };
}

/** Returns whether a point is on one of a mark's boxes. */
export function isAtPoint(mark: Mark, { x, y }: Point): boolean {
  for (const { left, right, top, bottom } of mark.getClientRects())
    if (x >= left && x <= right && y >= top && y <= bottom) return true;
  return false;
}

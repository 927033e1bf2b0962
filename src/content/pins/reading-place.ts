// Measures what a reader reads where a term is pinned: the line, and the column around it.
import { readingColumn } from '../../core/pins/place-pin.ts';
import type { Rect } from '../../core/popover/safe-path.ts';
import { flatAncestors } from '../dom/flat-tree.ts';
import type { Mark } from '../marking/highlighter.ts';

/** What is read around a mark. */
export interface ReadingPlace {
  readonly line: Rect;
  readonly column: Rect;
  readonly isRightToLeft: boolean;
}

/** Returns what is read around a mark, where a card is to come beside it as large as `scale` says. Reads boxes and styles. */
export function readingPlace(mark: Mark, view: Rect, scale: number): ReadingPlace {
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const boxes = [...flatAncestors(mark.node)]
    .filter((element) => element !== document.documentElement && isBlock(element))
    .map((element) => element.getBoundingClientRect());
  const isRightToLeft = getComputedStyle(mark.element).direction === 'rtl';
  return { line, column: readingColumn([boxes[0] ?? line, ...boxes.slice(1)], view, scale), isRightToLeft };
}

function isBlock(element: Element): boolean {
  return !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
}

// Measures what a reader reads where a term is pinned: the line, its paragraph, and the column around it.
import { readingColumn } from '../../core/pins/place-pin.ts';
import type { Rect } from '../../core/popover/safe-path.ts';
import { flatAncestors } from '../dom/flat-tree.ts';
import { measureText } from '../dom/text-boxes.ts';
import type { Mark } from '../marking/highlighter.ts';

/** The most texts of a paragraph that are measured: one of so many is most likely none. */
const MOST_TEXTS = 200;

/** What is read around a mark. */
export interface ReadingPlace {
  readonly line: Rect;
  readonly column: Rect;
  /** The lines of the paragraph that can be seen. */
  readonly text: readonly Rect[];
  readonly isRightToLeft: boolean;
}

/** Returns what is read around a mark, where a card is to come beside it as large as `scale` says. Reads boxes and styles. */
export function readingPlace(mark: Mark, view: Rect, scale: number): ReadingPlace {
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const blocks = [...flatAncestors(mark.node)].filter(
    (element) => element !== document.documentElement && isBlock(element),
  );
  const [first = line, ...boxes] = blocks.map((element) => element.getBoundingClientRect());
  return {
    line,
    column: readingColumn([first, ...boxes], view, scale),
    text: linesOf(blocks[0] ?? mark.element).filter(
      ({ top, bottom }) => bottom > view.top && top < view.bottom,
    ),
    isRightToLeft: getComputedStyle(mark.element).direction === 'rtl',
  };
}

/** Returns the boxes of the texts in an element, a line each. */
function linesOf(block: Element): Rect[] {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const lines: Rect[] = [];
  for (let count = 0; count < MOST_TEXTS && texts.nextNode(); count++) {
    const text = texts.currentNode as Text;
    lines.push(...measureText([text, 0], [text, text.length], (range) => range.getClientRects()));
  }
  return lines;
}

function isBlock(element: Element): boolean {
  return !/^(?:inline|contents)$/.test(getComputedStyle(element).display);
}

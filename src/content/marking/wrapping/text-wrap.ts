// Wraps one text node of the page by mark.js, and undoes that.
import { MARK } from '../../../core/marking/own-elements.ts';
import { wrapRanges } from '../../../ui/wrap-ranges.ts';
import { dissolve } from '../../dom/mark-elements.ts';
import type { MarkRange } from '../highlighter.ts';
import { keepSelection } from './keep-selection.ts';

/** What wrapping made of one text node of the page. */
export interface TextWrap {
  /** The page's own node: it keeps the text before the first mark, or stands in the mark that covers all of it. */
  readonly own: Text;
  /** What now holds its text, in order: the node, if it keeps some; marks; and the texts between and after them. */
  readonly parts: readonly ChildNode[];
}

/**
 * Wraps parts of a text node. The node keeps the text before the first; if all of it is marked, the node itself moves
 * into the mark. Calls back with each element.
 */
export function wrapText(
  own: Text,
  ranges: readonly MarkRange[],
  onElement: (element: HTMLElement, range: MarkRange) => void,
): TextWrap {
  const original = own.data;
  const parts: ChildNode[] = [own];
  wrapRanges(own, ranges, MARK, (element, range) => {
    element.removeAttribute('data-markjs');
    onElement(element, range);
    parts.push(element);
    if (element.nextSibling) parts.push(element.nextSibling);
  });
  // mark.js leaves an empty text where a match ends its node, or where two touch.
  const isEmpty = (part: ChildNode) => part !== own && part instanceof Text && part.data === '';
  for (const part of parts) if (isEmpty(part)) part.remove();
  const left = parts.filter((part) => !isEmpty(part));
  const whole = left.find((part) => part instanceof Element && part.textContent === original);
  if (!whole) return { own, parts: left };
  moveInto(whole, own, original);
  return { own, parts: [whole] };
}

/**
 * Puts the page's own node and its text where mark.js has put a copy: whoever holds the node reads and writes what is
 * seen.
 */
function moveInto(mark: ChildNode, own: Text, text: string): void {
  own.data = text;
  mark.textContent = '';
  mark.appendChild(own);
}

/**
 * Removes our elements, and leaves every piece of text where it is, as anyone has changed it: a translator may have
 * read it, and write into it later. Returns a piece that is on the page, since its own node may have been removed.
 */
export function dissolveWrap({ own, parts }: TextWrap): Node {
  const pieces = parts.flatMap((part) => (part instanceof Text ? [part] : [...part.childNodes]));
  keepSelection({ own, parts }, () => {
    for (const part of parts) if (part instanceof Element) dissolve(part);
    return { own, parts: pieces };
  });
  return pieces.find((piece) => piece.isConnected) ?? own;
}

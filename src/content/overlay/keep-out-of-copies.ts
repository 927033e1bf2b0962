// Keeps what lies over a page out of what a reader copies from it.
import { listenFirst } from '../dom/listen-first.ts';

/** Something over the page that may stand among what is selected. */
interface Overlay {
  /** Returns whether it stands, open, in a range of the page, or behind it with no text between. */
  isWithin(range: Range): boolean;
}

/**
 * Has an overlay closed before all of a page, or a part around the overlay, is copied or cut, until the signal aborts: browsers
 * copy what stands in the selection when the event is over. What is selected in the overlay itself is copied as anywhere; there
 * a page's selection is empty.
 */
export function keepOutOfCopies(overlay: Overlay, close: () => void, signal: AbortSignal): void {
  const beforeCopy = () => {
    const selection = getSelection();
    for (let index = 0; index < (selection?.rangeCount ?? 0); index++)
      if (selection && overlay.isWithin(selection.getRangeAt(index))) return close();
  };
  listenFirst('copy', signal, beforeCopy);
  listenFirst('cut', signal, beforeCopy);
}

/**
 * Returns whether an element stands in a range, or behind it with no text between: who selects all of a page has selected what
 * lies over it too, in Chromium, though the range ends with the page's last text.
 */
export function reaches(range: Range, element: Element): boolean {
  if (range.collapsed || !element.parentNode || element.getRootNode() !== range.endContainer.getRootNode())
    return false;
  const place = range.comparePoint(
    element.parentNode,
    [...element.parentNode.childNodes].indexOf(element as ChildNode & Element),
  );
  if (place <= 0) return place === 0;
  const between = document.createRange();
  between.setStart(range.endContainer, range.endOffset);
  between.setEndBefore(element);
  return String(between).trim() === '';
}

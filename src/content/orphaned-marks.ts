import { MARK } from './page-text.ts';

/**
 * Removes marks that no highlighter knows: left by an earlier version of the extension, or copied by the page with the
 * text around them. Their text goes back into the text node before them, as it was before marking.
 */
export function removeOrphanedMarks(root: ParentNode, isKnown: (mark: Element) => boolean): void {
  for (const mark of root.querySelectorAll(MARK)) {
    if (isKnown(mark)) continue;
    const text = mark.textContent ?? '';
    const { previousSibling: before, nextSibling: after } = mark;
    if (before instanceof Text) {
      mark.remove();
      const tail = after instanceof Text ? after.data : '';
      if (after instanceof Text) after.remove();
      before.data += text + tail;
    } else {
      mark.replaceWith(text);
    }
  }
}

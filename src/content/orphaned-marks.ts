import { MARK } from './page-text.ts';

/**
 * Removes marks that no highlighter knows: left by an earlier version of the extension, or copied by the page with the
 * text around them. Their text goes back into the text node that was split for them.
 */
export function removeOrphanedMarks(root: ParentNode, isKnown: (mark: Element) => boolean): void {
  for (const mark of root.querySelectorAll(MARK)) if (!isKnown(mark)) removeOrphanedMark(mark);
}

/** Removes a mark that no highlighter knows. */
export function removeOrphanedMark(mark: Element): void {
  const text = mark.textContent ?? '';
  const { previousSibling: before, nextSibling: after } = mark;
  if (before instanceof Text) {
    before.appendData(text);
    if (after instanceof Text) {
      before.appendData(after.data);
      after.remove();
    }
  } else if (after instanceof Text) after.insertData(0, text);
  else mark.before(text);
  mark.remove();
}

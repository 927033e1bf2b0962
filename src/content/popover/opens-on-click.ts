// Says which clicks on marks are ours.
import type { Mark } from '../marking/highlighter.ts';

/** Whether a click or a tap on a mark opens it: one on a link is the page's, and so is the end of a selection. */
export function opensOnClick({ element }: Mark): boolean {
  const selection = getSelection();
  return element.closest('a[href]') === null && (selection === null || selection.isCollapsed);
}

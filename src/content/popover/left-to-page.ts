// Says which clicks and keys on marks are left to the page.
import { POPOVER } from '../../core/marking/own-elements.ts';
import { flatAncestors } from '../dom/flat-tree.ts';
import type { Mark } from '../marking/highlighter.ts';

/** Whether a click or a tap on a mark opens it: one on a link is the page's, and so is the end of a selection. */
export function opensOnClick({ element }: Mark): boolean {
  const selection = getSelection();
  return element.closest('a[href]') === null && (selection === null || selection.isCollapsed);
}

/**
 * Whether the Escape key would close something else: a dialog or a popover of the page, what calls itself one around the mark,
 * or the pinned card that has the focus.
 */
export function closesOnEscape(mark: Mark): boolean {
  if (document.querySelector(`dialog:modal, :popover-open:not(${POPOVER}), ${POPOVER}:focus-within`))
    return true;
  for (const element of flatAncestors(mark.node))
    if (
      element.matches(
        'dialog[open], :popover-open, [role="dialog"], [role="alertdialog"], [aria-modal="true"]',
      )
    )
      return true;
  return false;
}

// Says whether the page would close something of its own by the Escape key.
import { POPOVER } from '../../core/marking/own-elements.ts';
import { flatAncestors } from '../dom/flat-tree.ts';
import type { Mark } from '../marking/highlighter.ts';

/**
 * Whether the Escape key would close something of the page: a dialog or a popover, or what calls itself one around
 * the mark.
 */
export function closesOnEscape(mark: Mark): boolean {
  if (document.querySelector(`dialog:modal, :popover-open:not(${POPOVER})`)) return true;
  for (const element of flatAncestors(mark.node))
    if (
      element.matches(
        'dialog[open], :popover-open, [role="dialog"], [role="alertdialog"], [aria-modal="true"]',
      )
    )
      return true;
  return false;
}

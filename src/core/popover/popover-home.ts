// Decides which element of the page holds the popover while it is open.

/** A popover of the page that a click outside of it closes. */
export interface OpenPopover<Box> {
  readonly element: Box;
  /** Other open ones that stand in it, or were opened by a button in it: they lie on top of it. */
  readonly carries: readonly Box[];
}

export interface HomeFacts<Box> {
  /**
   * The nearest element around the mark that makes everything outside of it inert: a modal dialog, or one in full
   * screen.
   */
  readonly modal: Box | null;
  /** The page's open popovers that a click outside closes, without those outside of `modal`. */
  readonly popovers: readonly OpenPopover<Box>[];
  /** Where the popover stands on any other page. */
  readonly root: Box;
}

/**
 * Returns the element in which the popover is to stand. The top layer alone does not protect it: outside of a modal
 * dialog it would be inert, and a click on it would close the page's topmost popover if it stood outside of that one.
 */
export function popoverHome<Box>({ modal, popovers, root }: HomeFacts<Box>): Box {
  const open = new Set(popovers.map(({ element }) => element));
  const topmost = popovers.find(({ carries }) => !carries.some((other) => open.has(other)));
  return topmost?.element ?? modal ?? root;
}

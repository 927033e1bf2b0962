// In which element of the page the popover stands while it is open.

/** A popover of the page that closes by itself on a click outside of it. */
export interface OpenPopover<Box> {
  readonly element: Box;
  /** Other open ones that stand in it, or that a button in it has opened: they lie on top of it. */
  readonly carries: readonly Box[];
}

export interface HomeFacts<Box> {
  /** The nearest element around the mark outside of which all is inert: a modal dialog, or one in full screen. */
  readonly modal: Box | null;
  /** The page's open popovers that close on a click outside; those outside of `modal` left out. */
  readonly popovers: readonly OpenPopover<Box>[];
  /** Where the popover stands on any other page. */
  readonly root: Box;
}

/**
 * The element in which the popover is to stand. Being in the top layer does not save it from what the page has around it: outside
 * a modal dialog it would be inert, and a click outside of the page's topmost popover would close that one.
 */
export function popoverHome<Box>({ modal, popovers, root }: HomeFacts<Box>): Box {
  const open = new Set(popovers.map(({ element }) => element));
  const topmost = popovers.find(({ carries }) => !carries.some((other) => open.has(other)));
  return topmost?.element ?? modal ?? root;
}

// What the popover stands beside: a mark, the place where the page explains it, and whatever else on the page has boxes and
// a place in its tree.

/** A place on the page that the popover explains, and beside which it stays. */
export interface Anchor {
  /** The node in the page at whose place it stands: the popover comes into the same dialog, full-screen element or frame. */
  readonly node: Node;
  /** The element whose style says whether it can be seen. */
  readonly element: HTMLElement;
  /** Where it is seen, a box for each line, in the window's coordinates. */
  getClientRects(): DOMRectList;
  /** Whether it is still on the page. */
  isShown(): boolean;
  /** Shows whether the popover is open beside it. */
  light(how: 'open', isOn: boolean): void;
}

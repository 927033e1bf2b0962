// Whom the Escape key belongs to while a popover of ours is open.

export interface EscapeFacts {
  /** Whether the focus is in our popover. */
  readonly hasFocus: boolean;
  /** Whether something of the page is open that the key would close as well: a dialog, a popover. */
  readonly closesPage: boolean;
}

/**
 * Whether the Escape key is ours alone: it would close what lies below our popover, too. Elsewhere it closes the popover and is the
 * page's as ever.
 */
export function isEscapeOurs({ hasFocus, closesPage }: EscapeFacts): boolean {
  return hasFocus || closesPage;
}

// Decides who gets the Escape key while our popover is open.

export interface EscapeFacts {
  /** Whether the focus is in our popover. */
  readonly hasFocus: boolean;
  /** Whether the page has something open that the key would close as well: a dialog, a popover. */
  readonly closesPage: boolean;
}

/**
 * Returns whether the Escape key is ours alone, since it would also close what lies below our popover. Otherwise it
 * closes our popover and reaches the page as ever.
 */
export function isEscapeOurs({ hasFocus, closesPage }: EscapeFacts): boolean {
  return hasFocus || closesPage;
}

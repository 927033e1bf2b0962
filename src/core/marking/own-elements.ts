// Names of our elements and highlights in a page.

/** The element that shows a match where it is not painted. */
export const MARK = 'gloss-mark';
/** The element that holds the popover. */
export const POPOVER = 'gloss-popover';
/** The element that holds the tab stops of painted marks. */
export const TAB_STOPS = 'gloss-stops';
/** The element that has screen readers say what opened in the panel beside the page. */
export const SPOKEN = 'gloss-spoken';

/**
 * The highlights under which marks are painted: all of them, in plain and in quiet, the one under the pointer, the one with
 * the popover.
 */
export const PAINTED = 'gloss';
export const PAINTED_QUIET = 'gloss-quiet';
export const PAINTED_POINTED = 'gloss-pointed';
export const PAINTED_OPEN = 'gloss-open';

/**
 * Returns whether an element is one that we put beside the page's own: the popover, the tab stops or what is
 * read out, with their content.
 */
export function isOurs({ localName }: { readonly localName: string }): boolean {
  return localName === POPOVER || localName === TAB_STOPS || localName === SPOKEN;
}

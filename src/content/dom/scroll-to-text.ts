// Scrolls to a text of a page.

/** A text with the element in which it stands. */
export interface PlacedText {
  readonly element: Element;
  getBoundingClientRect(): DOMRect;
}

/**
 * Scrolls a text into the middle of the view, at once: on a slow way, what stands beside it may be out of view, and would
 * close.
 */
export function scrollToText(text: PlacedText): void {
  text.element.scrollIntoView({ block: 'center', behavior: 'instant' });
  // Part of a text that is taller than the view.
  const { top, bottom } = text.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
}

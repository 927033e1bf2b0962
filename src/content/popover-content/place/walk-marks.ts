// Leads from the popover of a mark to those of the other marks that mean the same.
import { scrollToText } from '../../dom/scroll-to-text.ts';
import type { Mark } from '../../marking/highlighter.ts';
import { placeAmong } from './mark-place.ts';
import type { PlaceOnPage } from './PlaceBar.tsx';

/** What the way leads through. */
export interface WalkTools {
  readonly popover: {
    hasFocus(): boolean;
    /** Gives the focus to what a selector names in it. */
    focus(selector: string): void;
  };
  /** Returns the marks of the page. */
  readonly marks: () => readonly Mark[];
  /** Opens a mark's popover, and leaves the focus where it is. */
  readonly open: (mark: Mark) => void;
  /** Notes that what the focus does next is not the reader's doing. */
  readonly noteOpened: () => void;
}

/**
 * Returns what tells the place of a mark among those that mean the same, with the way to the others: the page scrolls there,
 * the popover opens there, and the focus stays on the button by which the reader goes.
 */
export function walkMarks({
  popover,
  marks,
  open,
  noteOpened,
}: WalkTools): (mark: Mark) => PlaceOnPage | null {
  const goTo = (mark: Mark, button: string) => {
    const hasFocus = popover.hasFocus();
    // The button that was pressed goes, and the focus with it.
    noteOpened();
    scrollToText(mark);
    open(mark);
    if (hasFocus) popover.focus(button);
  };
  return (mark) => {
    const place = placeAmong(mark, marks());
    if (!place) return null;
    const { at, count, next, previous } = place;
    return { at, count, onGo: (step) => (step > 0 ? goTo(next, '.next') : goTo(previous, '.previous')) };
  };
}

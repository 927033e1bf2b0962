// Removes mark elements that our highlighters do not know: an earlier version's, or copies made of ours.
import { MARK } from '../../../core/marking/own-elements.ts';

/** Removes an element of ours and leaves its content in its place: somebody may hold its text. */
export function dissolve(mark: Element): void {
  if (mark.parentNode) mark.replaceWith(...mark.childNodes);
}

/** Returns the mark elements at an element or below it, in order. */
export function marksBelow(root: Element | ShadowRoot): Iterable<Element> {
  return root instanceof Element && root.localName === MARK ? [root] : root.querySelectorAll(MARK);
}

/** How often a mark that somebody puts back, or a copy of it, is removed again. */
const MAX_ROUNDS = 2;
/** How many marks with one text an earlier version of the extension may have left, if none was made here. */
const MAX_LEFT = 50;

/** Counts marks by their text, so that somebody who keeps putting them back does not have us remove them forever. */
export interface PeaceKeeper {
  /** Notes that a mark with this text was made. */
  noteMade(text: string): void;
  /**
   * Whether a mark that somebody has put there may be removed; each call counts. A script that undoes what we do
   * could otherwise keep us busy without end, even within one task, where both use mutation observers: then the mark
   * stays.
   */
  mayDissolve(mark: Element): boolean;
}

/**
 * Makes the counter of a page. The page may make what holds a mark afresh each time: only its text identifies the
 * mark.
 */
export function peaceKeeper(): PeaceKeeper {
  const made = new Map<string, number>();
  const dissolved = new Map<string, number>();
  return {
    noteMade: (text) => void made.set(text, (made.get(text) ?? 0) + 1),
    mayDissolve({ textContent }) {
      const text = textContent ?? '';
      const rounds = (dissolved.get(text) ?? 0) + 1;
      dissolved.set(text, rounds);
      return rounds <= MAX_ROUNDS * (made.get(text) ?? MAX_LEFT);
    },
  };
}

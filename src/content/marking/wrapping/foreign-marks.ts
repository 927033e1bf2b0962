// Takes away mark elements that no highlighter of ours knows: an earlier version's, or copies that were made of ours.
import { MARK } from '../../../core/marking/own-elements.ts';

/** Takes an element of ours away and leaves what stands in it where it is: somebody may hold its text. */
export function dissolve(mark: Element): void {
  if (mark.parentNode) mark.replaceWith(...mark.childNodes);
}

/** The mark elements at an element or below it, in their order. */
export function marksBelow(root: Element | ShadowRoot): Iterable<Element> {
  return root instanceof Element && root.localName === MARK ? [root] : root.querySelectorAll(MARK);
}

/** How often a mark that somebody puts back, or a copy of it, is taken away again. */
const MAX_ROUNDS = 2;
/** So many marks of a text may have been left by an earlier version of the extension, where none was made here. */
const MAX_LEFT = 50;

/** Counts marks by their text, so that nobody who puts them back has us take them away for ever. */
export interface PeaceKeeper {
  /** Notes that a mark with a text was made. */
  noteMade(text: string): void;
  /**
   * Whether a mark that somebody has put there may be taken away; each question counts. Who undoes what we do would have us do
   * so without end, in one task even, where both do it in observers of mutations: then it stays.
   */
  mayDissolve(mark: Element): boolean;
}

/** Makes the counter of a page. What holds a mark may be made anew each time: only its text tells that it is the same. */
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

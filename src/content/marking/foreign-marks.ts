// Takes away mark elements that no highlighter of ours knows: an earlier version's, or copies that were made of ours.
import { dissolve, marksBelow } from '../dom/mark-elements.ts';

/** How often a mark that somebody puts back, or a copy of it, is taken away again. */
const MAX_ROUNDS = 2;
/** So many marks of a text may have been left by an earlier version of the extension, where none was made here. */
const MAX_LEFT = 50;

/** The mark elements of a page that are not ours. */
export interface ForeignMarks {
  /** Notes that a mark with a text was made. */
  noteMade(text: string): void;
  /**
   * Takes away the mark elements at a node or below it but those for which `isKnown` holds. Each text's marks are taken away
   * a few times only: who undoes what we do would have us do so without end, in one task even, where both do it in observers
   * of mutations; then they stay.
   */
  dissolveAt(root: Element | Document | ShadowRoot, isKnown?: (mark: Element) => boolean): void;
}

/** Makes the counter of a page. What holds a mark may be made again each time: only its text tells that it is the same. */
export function foreignMarks(): ForeignMarks {
  const made = new Map<string, number>();
  const dissolved = new Map<string, number>();
  const mayDissolve = ({ textContent }: Element): boolean => {
    const text = textContent ?? '';
    const rounds = (dissolved.get(text) ?? 0) + 1;
    dissolved.set(text, rounds);
    return rounds <= MAX_ROUNDS * (made.get(text) ?? MAX_LEFT);
  };
  return {
    noteMade: (text) => void made.set(text, (made.get(text) ?? 0) + 1),
    dissolveAt(root, isKnown = () => false) {
      for (const mark of [...marksBelow(root)]) if (!isKnown(mark) && mayDissolve(mark)) dissolve(mark);
    },
  };
}

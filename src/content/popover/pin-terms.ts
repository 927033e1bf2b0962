// Has a term of the popover pinned: the part that shows pinned cards comes with the first. And what the two ask of each other.
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import type { Mark } from '../marking/highlighter.ts';
import { loadPart } from '../parts/load-part.ts';
import type { KeepInView } from '../popover-content/TermActions.tsx';
import type { Reader } from '../reader/follow-reader.ts';
import type { TabStops } from '../tab-stops/tab-stops.ts';
import type { makeHost } from './popover-host.ts';

/** What the popover gives for the cards, which are made as it is. */
export interface PinTools {
  readonly tabStops: TabStops;
  readonly reader: Reader;
  readonly signal: AbortSignal;
  readonly makeHost: typeof makeHost;
  /** Shows a term as the popover does, below what `onHead` puts into an element; null takes it away. */
  readonly show: (into: Element, shown: PinnedTerm | null, onHead: (head: Element | null) => void) => void;
  /** Closes the popover; who came in by a key is led back. */
  readonly closePopover: () => void;
}

/** A term, and the mark at which it was pinned. */
export interface PinnedTerm {
  readonly term: ExplainedTerm;
  readonly mark: Mark;
}

/** The cards of a page. */
export interface PinnedCards {
  /**
   * Pins a term, or brings its card forward where it has one and gives that the focus; then the popover closes. Returns why it
   * cannot be pinned, in words; empty where it can.
   */
  pin(pinned: PinnedTerm): string;
}

/** What the part gives that shows pinned cards. */
export interface PinsPart {
  readonly pinnedCards: (tools: PinTools) => PinnedCards;
}

/** Returns what pins a term that is shown for a mark. */
export function pinTerms(tools: PinTools): (mark: Mark) => KeepInView['pin'] {
  let coming: Promise<PinnedCards | null> | null = null;
  return (mark) => async (term) => {
    coming ??= loadPart<PinsPart>('pins').then((part) => part?.pinnedCards(tools) ?? null);
    const cards = await coming;
    // Where it could not be had, the next press asks for it again.
    if (!cards) coming = null;
    return cards?.pin({ term, mark }) ?? '';
  };
}

// The words of a page that the popover explains: its marks, and what is none where the reader asks for it.
import type { Point } from '../../core/popover/safe-path.ts';
import type { Highlighter, Mark } from '../marking/highlighter.ts';
import type { Reader } from './follow-reader.ts';

/** What the popover finds on the page. */
export interface ExplainedWords extends Pick<Highlighter, 'markAt'> {
  /** Returns the term that is no mark below the pointer, where the reader asks for it by a key that is held; else null. */
  askedAt(event: { readonly altKey: boolean }, target: EventTarget | null, at: Point): Mark | null;
}

/** Returns what the popover finds, from what finds marks and what finds a term that is none. */
export function explainedWords(
  page: Pick<Highlighter, 'markAt'> & {
    unmarkedAt(target: EventTarget | null, at: Point): Mark | null;
  },
  reader: Reader,
): ExplainedWords {
  return {
    markAt: page.markAt,
    askedAt: (event, target, at) =>
      event.altKey && reader.facts()?.altExplains ? page.unmarkedAt(target, at) : null,
  };
}

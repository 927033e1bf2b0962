// The words of a page that the popover explains: its marks, and what is none where the reader asks for it.
import type { Point } from '../../core/popover/safe-path.ts';
import type { Highlighter, Mark } from '../marking/highlighter.ts';
import type { Reader } from './follow-reader.ts';
import { type UnmarkedOnPage, unmarkedWords } from './unmarked-words.ts';

/** What the popover finds on a page. */
export interface ExplainedWords extends Pick<Highlighter, 'markAt'> {
  /** Returns the term that is no mark below the pointer, where the reader asks for it by a key that is held; else null. */
  askedAt(keys: HeldKeys, target: EventTarget | null, at: Point): Mark | null;
}

/** The keys and buttons that are held while the pointer moves. */
export interface HeldKeys {
  readonly altKey: boolean;
  readonly buttons: number;
}

/** Returns what the popover finds on a page for its reader. */
export function explainedWords(
  page: Pick<Highlighter, 'markAt'> & UnmarkedOnPage,
  reader: Reader,
): ExplainedWords {
  const unmarkedAt = unmarkedWords(page);
  return {
    markAt: page.markAt,
    askedAt: (keys, target, at) => (isAsking(keys, reader) ? unmarkedAt(target, at) : null),
  };
}

/** Returns whether the reader asks for what is not marked, by a key that is held. */
export function isAsking({ altKey }: Pick<HeldKeys, 'altKey'>, reader: Reader): boolean {
  return altKey && reader.facts().altExplains;
}

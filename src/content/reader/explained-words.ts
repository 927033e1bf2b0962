// The words of a page that the popover explains: its marks, and what is none where the reader asks for it.
import type { Point } from '../../core/popover/safe-path.ts';
import type { Highlighter, Mark } from '../marking/highlighter.ts';
import { loadPart } from '../parts/load-part.ts';
import type { Reader } from './follow-reader.ts';
import type { UnmarkedOnPage, unmarkedWords } from './unmarked-words.ts';

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

/** What the part gives that finds what is not marked: it comes when the reader first asks for that. */
export interface UnmarkedPart {
  readonly unmarkedWords: typeof unmarkedWords;
}

/** Returns what the popover finds on a page for its reader; `onReady` is called when what was asked for can be found. */
export function explainedWords(
  page: Pick<Highlighter, 'markAt'> & UnmarkedOnPage,
  reader: Reader,
  onReady: () => void,
): ExplainedWords {
  let unmarkedAt: ReturnType<typeof unmarkedWords> | undefined;
  let isComing = false;
  const load = async () => {
    if (isComing) return;
    isComing = true;
    unmarkedAt = (await loadPart<UnmarkedPart>('unmarked'))?.unmarkedWords(page);
    isComing = false;
    // Where it could not be had, the next question asks for it again.
    if (unmarkedAt) onReady();
  };
  return {
    markAt: page.markAt,
    askedAt(keys, target, at) {
      if (!isAsking(keys, reader)) return null;
      if (!unmarkedAt) void load();
      return unmarkedAt?.(target, at) ?? null;
    },
  };
}

/** Returns whether the reader asks for what is not marked, by a key that is held. */
export function isAsking({ altKey }: Pick<HeldKeys, 'altKey'>, reader: Reader): boolean {
  return altKey && reader.facts().altExplains;
}

// Gathers what a reader takes along of the terms: the glossary's text, with what is the reader's own.

import type { Term } from '../../glossary/entry.ts';
import type { FormerIds } from '../../glossary/former-ids.ts';
import type { TermList } from '../../glossary/term-list.ts';
import { idsOfEntry } from '../current-rows.ts';
import { groupBy } from '../group-by.ts';
import type { Bookmark, Card, Meeting, Note } from '../rows.ts';

/** A term with what the reader has of it. */
export interface ExportedTerm {
  readonly term: Term;
  /** The first id that the term had: other programs know it by that, and a new name would make another of it. */
  readonly firstId: string;
  /** Null if the term was never asked. */
  readonly card: Card | null;
  /** Empty if there is none. */
  readonly note: string;
  readonly isBookmarked: boolean;
  /** The latest first. */
  readonly meetings: readonly Meeting[];
}

/** What is kept of terms, by the ids that they have today. */
export interface KeptOfTerms {
  readonly cards: ReadonlyMap<string, Card>;
  readonly notes: readonly Note[];
  readonly bookmarks: readonly Bookmark[];
  readonly meetings: readonly Meeting[];
}

/**
 * Returns the terms in the order of their names: all, or the reader's own, which were asked, met, noted or bookmarked.
 */
export function exportedTerms(
  list: TermList,
  kept: KeptOfTerms,
  { which, formerIds }: { readonly which: 'all' | 'own'; readonly formerIds: FormerIds },
): ExportedTerm[] {
  const notes = new Map(kept.notes.map((note) => [note.id, note.text.trim()]));
  const bookmarks = new Set(kept.bookmarks.map(({ id }) => id));
  const meetings = groupBy(kept.meetings, ({ term }) => term);
  return list.terms
    .map((term) => ({
      term,
      // Former ids stand in the order in which an entry has had them.
      firstId: idsOfEntry(term.id, formerIds)[1] ?? term.id,
      card: kept.cards.get(term.id) ?? null,
      note: notes.get(term.id) ?? '',
      isBookmarked: bookmarks.has(term.id),
      meetings: (meetings.get(term.id) ?? []).toSorted((a, b) => b.at - a.at),
    }))
    .filter((each) => which === 'all' || isOwn(each))
    .sort((a, b) => a.term.name.localeCompare(b.term.name, 'en'));
}

function isOwn({ card, note, isBookmarked, meetings }: ExportedTerm): boolean {
  return card !== null || note !== '' || isBookmarked || meetings.length > 0;
}

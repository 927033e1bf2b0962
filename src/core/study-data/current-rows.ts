// Joins bookmarks and notes, stored under the ids of their time, to the entries of today. (core/study does so with cards.)
import { currentId, type FormerIds } from '../glossary/former-ids.ts';
import type { Bookmark, Note } from './rows.ts';

/** Returns bookmarks by the present id of their entry; of several the first. */
export function currentBookmarks(stored: Iterable<Bookmark>, formerIds: FormerIds): Map<string, Bookmark> {
  return byCurrentId(stored, formerIds, (one, other) => (other.at < one.at ? other : one));
}

/** Returns notes by the present id of their entry; several are joined, the oldest first. */
export function currentNotes(stored: Iterable<Note>, formerIds: FormerIds): Map<string, Note> {
  const byTime = [...stored].sort((a, b) => a.at - b.at);
  return byCurrentId(byTime, formerIds, (one, other) => ({ ...other, text: `${one.text}\n\n${other.text}` }));
}

/** Returns all ids under which rows of an entry may be stored: its own, and those it had before. */
export function idsOfEntry(id: string, formerIds: FormerIds): string[] {
  return [id, ...[...formerIds].flatMap(([former, heir]) => (heir === id ? [former] : []))];
}

function byCurrentId<Row extends { readonly id: string }>(
  stored: Iterable<Row>,
  formerIds: FormerIds,
  join: (one: Row, other: Row) => Row,
): Map<string, Row> {
  const current = new Map<string, Row>();
  for (const row of stored) {
    const id = currentId(row.id, formerIds);
    const one = current.get(id);
    current.set(id, { ...(one ? join(one, row) : row), id });
  }
  return current;
}

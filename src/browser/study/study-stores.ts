// The stores of the study database beside cards and answers.
import { currentId, type FormerIds } from '../../core/glossary/former-ids.ts';
import { currentBookmarks, currentNotes, idsOfEntry } from '../../core/study-data/current-rows.ts';
import { meetingsToForget } from '../../core/study-data/last-meetings.ts';
import type { StoreName, StudyRows } from '../../core/study-data/study-data.ts';
import { rowKey } from '../../core/study-data/study-data.ts';
import { readableRows } from './checked-rows.ts';
import type { ChangingRows, StudyStorage } from './study-storage.ts';

/** A store of rows. Where a row belongs to an entry, it is by the id that the entry has today. */
export interface StudyStore<Row> {
  /** Resolves with all rows that can be read. */
  read(): Promise<Row[]>;
  /** Resolves with one row; null if it is not there or cannot be read. */
  get(key: string): Promise<Row | null>;
  /** Keeps a row, in the place of the one with the same key. */
  put(row: Row): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes all rows, also those that cannot be read. */
  clear(): Promise<void>;
}

type OtherStore = Exclude<StoreName, 'cards' | 'answers'>;

/** What a store has of its own. */
interface StoreRules<Row> {
  /** Returns all keys under which the row with a key may be stored. */
  readonly keys: (key: string) => readonly string[];
  /** Returns stored rows as they are today. */
  readonly current: (rows: readonly Row[]) => readonly Row[];
  /** Does what else is to be done in the transaction that has kept a row. */
  readonly afterPut?: (row: Row, rows: ChangingRows) => Promise<void>;
}

/** The stores beside cards and answers. */
export type OtherStores = { readonly [Store in OtherStore]: StudyStore<StudyRows[Store]> };

/** Makes the stores of a storage. Of the meetings with a term the last five are kept. */
export function otherStores(storage: StudyStorage, formerIds: FormerIds): OtherStores {
  const only = (key: string) => [key];
  const ofEntry = (id: string) => idsOfEntry(currentId(id, formerIds), formerIds);
  return {
    interviews: studyStore(storage, 'interviews', {
      keys: only,
      current: (rows) => rows.map((row) => ({ ...row, question: currentId(row.question, formerIds) })),
    }),
    bookmarks: studyStore(storage, 'bookmarks', {
      keys: ofEntry,
      current: (rows) => [...currentBookmarks(rows, formerIds).values()],
    }),
    notes: studyStore(storage, 'notes', {
      keys: ofEntry,
      current: (rows) => [...currentNotes(rows, formerIds).values()],
    }),
    meetings: studyStore(storage, 'meetings', {
      keys: only,
      current: (rows) => rows.map((row) => ({ ...row, term: currentId(row.term, formerIds) })),
      async afterPut({ term }, rows) {
        const ofTerm = await Promise.all(ofEntry(term).map((id) => rows.ofTerm('meetings', id)));
        const forgotten = meetingsToForget(readableRows('meetings', ofTerm.flat()));
        await Promise.all(forgotten.map(({ id }) => rows.remove('meetings', id)));
      },
    }),
    choices: studyStore(storage, 'choices', { keys: only, current: (rows) => rows }),
  };
}

function studyStore<Store extends OtherStore>(
  storage: StudyStorage,
  store: Store,
  { keys, current, afterPut }: StoreRules<StudyRows[Store]>,
): StudyStore<StudyRows[Store]> {
  return {
    read: () =>
      storage.read([store], async (rows) => [...current(readableRows(store, await rows.all(store)))]),
    get: (key) =>
      storage.read([store], async (rows) => {
        const stored = await Promise.all(keys(key).map((each) => rows.get(store, each)));
        return current(readableRows(store, stored))[0] ?? null;
      }),
    put: (row) =>
      storage.change([store], async (rows) => {
        const key = rowKey(row);
        for (const other of keys(key)) if (other !== key) await rows.remove(store, other);
        await rows.put(store, row);
        await afterPut?.(row, rows);
      }),
    remove: (key) =>
      storage.change([store], async (rows) => {
        await Promise.all(keys(key).map((each) => rows.remove(store, each)));
      }),
    clear: () =>
      storage.change([store], async (rows) => {
        await rows.clear(store);
      }),
  };
}

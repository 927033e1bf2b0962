// What work with the study database needs of what holds it: the database of the browser's profile, or the memory of a
// private window. A piece of work is a transaction: all of it is done, or nothing.
import type { StoreName, StudyRows } from '../../core/study-data/study-data.ts';

/** The rows within a transaction, which ends when its work awaits anything else. Rows are unchecked. */
export interface Rows {
  get(store: StoreName, key: string): Promise<unknown>;
  all(store: StoreName): Promise<unknown[]>;
  /** Resolves with the rows that have a term. */
  ofTerm(store: 'answers' | 'meetings', term: string): Promise<unknown[]>;
}

/** The same, with what changes them. */
export interface ChangingRows extends Rows {
  put<Store extends StoreName>(store: Store, row: StudyRows[Store]): Promise<unknown>;
  remove(store: StoreName, key: string): Promise<unknown>;
  clear(store: StoreName): Promise<unknown>;
}

/** Holds the rows. All fails with a StudyDatabaseError. */
export interface StudyStorage {
  read<Result>(stores: readonly StoreName[], work: (rows: Rows) => Promise<Result>): Promise<Result>;
  /** No other work, in whatever window, sees or changes the stores until this work is done. */
  change<Result>(
    stores: readonly StoreName[],
    work: (rows: ChangingRows) => Promise<Result>,
  ): Promise<Result>;
  /** Calls back with the stores that work may have changed, whichever window did it, until the signal aborts. */
  onChange(signal: AbortSignal, listener: (stores: readonly StoreName[]) => void): void;
}

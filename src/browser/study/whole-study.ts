// Reads and changes all that is kept at once: for a file of it, from a file of it, and to clear it.
import {
  STORE_NAMES,
  type StoreName,
  type StudyChange,
  type StudyData,
  type StudyRows,
} from '../../core/study-data/study-data.ts';
import { readableRows } from './checked-rows.ts';
import type { ChangingRows, Rows, StudyStorage } from './study-storage.ts';

/** All that is kept of the reader's study, under the ids of its time. */
export interface WholeStudy {
  /** Resolves with all rows that can be read. */
  read(): Promise<StudyData>;
  /** Resolves with how many rows cannot be read: a later version wrote them, or something broke them. They stay where they are. */
  countUnreadable(): Promise<number>;
  /** Does all of a change that is decided from what is kept, or nothing. */
  change(decide: (kept: StudyData) => StudyChange): Promise<void>;
  /** Removes everything, also what cannot be read. */
  clear(): Promise<void>;
}

/** Makes the access to all of a storage. */
export function wholeStudy(storage: StudyStorage): WholeStudy {
  return {
    read: () => storage.read(STORE_NAMES, allRows),
    countUnreadable: () =>
      storage.read(STORE_NAMES, async (rows) => {
        const ofStore = async (store: StoreName) => {
          const stored = await rows.all(store);
          return stored.length - readableRows(store, stored).length;
        };
        return (await Promise.all(STORE_NAMES.map(ofStore))).reduce((sum, count) => sum + count, 0);
      }),
    change: (decide) =>
      storage.change(STORE_NAMES, async (rows) => {
        const change = decide(await allRows(rows));
        await Promise.all(STORE_NAMES.map((store) => changeStore(rows, store, change)));
      }),
    clear: () =>
      storage.change(STORE_NAMES, async (rows) => {
        await Promise.all(STORE_NAMES.map((store) => rows.clear(store)));
      }),
  };
}

async function allRows(rows: Rows): Promise<StudyData> {
  const read = async <Store extends StoreName>(store: Store): Promise<[Store, StudyRows[Store][]]> => [
    store,
    readableRows(store, await rows.all(store)),
  ];
  return Object.fromEntries(await Promise.all(STORE_NAMES.map(read))) as unknown as StudyData;
}

async function changeStore(
  rows: ChangingRows,
  store: StoreName,
  { put, remove }: StudyChange,
): Promise<void> {
  await Promise.all([
    ...(remove[store] ?? []).map((key) => rows.remove(store, key)),
    ...(put[store] ?? []).map((row) => rows.put(store, row)),
  ]);
}

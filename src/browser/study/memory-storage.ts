// Holds the study of a private window: it lasts as long as the window, and nothing is stored.
import { rowKey, STORE_NAMES, type StoreName, type StudyRows } from '../../core/study-data/study-data.ts';
import { ownChanges } from './study-changes.ts';
import { studyErrorOf } from './study-error.ts';
import type { ChangingRows, StudyStorage } from './study-storage.ts';

type Memory = { readonly [Store in StoreName]: ReadonlyMap<string, StudyRows[Store]> };

/** Makes an empty memory. */
export function memoryStorage(): StudyStorage {
  const changes = ownChanges();
  let memory = Object.fromEntries(STORE_NAMES.map((name) => [name, new Map()])) as unknown as Memory;
  /** Resolves when the work that has begun is done. */
  let isDone: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = isDone.then(work).catch((error: unknown) => {
      throw studyErrorOf(error);
    });
    isDone = result.catch(() => undefined);
    return result;
  }

  return {
    read: (_stores, work) => inTurn(() => work(rowsOf(memory, {}))),
    async change(stores, work) {
      const result = await inTurn(async () => {
        const changed = Object.fromEntries(
          stores.map((name) => [name, new Map<string, unknown>(memory[name])]),
        );
        const done = await work(rowsOf(memory, changed));
        memory = { ...memory, ...changed };
        return done;
      });
      changes.tell(stores);
      return result;
    },
    onChange: changes.onChange,
  };
}

/** The rows of a memory, with a copy of those stores that the work may change. */
function rowsOf(memory: Memory, changed: { readonly [name: string]: Map<string, unknown> }): ChangingRows {
  const rowsIn = (store: StoreName): ReadonlyMap<string, unknown> => changed[store] ?? memory[store];
  return {
    get: async (store, key) => rowsIn(store).get(key),
    all: async (store) => [...rowsIn(store).values()],
    ofTerm: async (store, term) =>
      [...rowsIn(store).values()].filter((row) => (row as { readonly term?: unknown }).term === term),
    put: async (store, row) => changed[store]?.set(rowKey(row), row),
    remove: async (store, key) => changed[store]?.delete(key),
    clear: async (store) => changed[store]?.clear(),
  };
}

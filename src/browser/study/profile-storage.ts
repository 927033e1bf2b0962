// Holds the reader's study in the extension's own IndexedDB, in the browser's profile, which no page can see.
import type { StoreName } from '../../core/study-data/study-data.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { type Database, openStudyDatabase } from './open-study-database.ts';
import { sharedChanges } from './study-changes.ts';
import { StudyDatabaseError, studyErrorOf } from './study-error.ts';
import type { ChangingRows, Rows, StudyStorage } from './study-storage.ts';

/** A connection that opens, or waits for another window to close its own; `blocked` rejects when it has to wait. */
interface Connection {
  readonly database: Promise<Database>;
  readonly blocked: Promise<never>;
}

/** Makes the access to the database. It is opened when first used, and again after it failed or was closed. */
export function profileStorage(): StudyStorage {
  const changes = sharedChanges();
  let connection: Connection | null = null;

  async function use<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const used = connection ?? connect(() => forget(used));
    connection = used;
    try {
      // Once open, it counts as open even if it had to wait.
      return await work(await Promise.race([used.database, used.blocked]));
    } catch (error) {
      const failed = studyErrorOf(error);
      if (failed.failure !== 'blocked') {
        forget(used);
        void used.database.then(
          (database) => database.close(),
          () => undefined,
        );
      }
      throw failed;
    }
  }
  const forget = (ended: Connection) => {
    if (connection === ended) connection = null;
  };

  return {
    read: (stores, work) => use((database) => readIn(database, stores, work)),
    async change(stores, work) {
      const result = await use((database) => changeIn(database, stores, work));
      changes.tell(stores);
      return result;
    },
    onChange: changes.onChange,
  };
}

/** Opens the database; `onEnd` is called when the browser, or another window's upgrade, has closed it. */
function connect(onEnd: () => void): Connection {
  let onBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => reject(new StudyDatabaseError('blocked'));
  });
  return { database: openStudyDatabase({ onBlocked, onEnd }), blocked };
}

function readIn<Result>(
  database: Database,
  stores: readonly StoreName[],
  work: (rows: Rows) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction([...stores]);
  return work({
    get: (store, key) => transaction.objectStore(store).get(key),
    all: (store) => transaction.objectStore(store).getAll(),
    ofTerm: (store, term) => transaction.objectStore(store).index('term').getAll(term),
  });
}

function changeIn<Result>(
  database: Database,
  stores: readonly StoreName[],
  work: (rows: ChangingRows) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction([...stores], 'readwrite');
  return allOrNothing(transaction, () =>
    work({
      get: (store, key) => transaction.objectStore(store).get(key),
      all: (store) => transaction.objectStore(store).getAll(),
      ofTerm: (store, term) => transaction.objectStore(store).index('term').getAll(term),
      put: (store, row) => transaction.objectStore(store).put(row),
      remove: (store, key) => transaction.objectStore(store).delete(key),
      clear: (store) => transaction.objectStore(store).clear(),
    }),
  );
}

// The study database without our code: what it holds, and how earlier versions have made it.
import { StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import type { FormerIds } from '../../../src/core/glossary/former-ids.ts';
import type { StoreName } from '../../../src/core/study-data/study-data.ts';

const NAME = 'gloss-study';
export const NOW = Date.UTC(2026, 10, 30, 9);
/** No term had another id before. */
export const NO_FORMER_IDS: FormerIds = new Map();

const promised = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the database as no code of ours does. */
export async function openRaw(version?: number, upgrade: (database: IDBDatabase) => void = () => undefined) {
  const request = indexedDB.open(NAME, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return await promised(request);
}

/** All that a store holds, with the keys. */
export async function stored(name: StoreName) {
  const database = await openRaw();
  const store = database.transaction(name).objectStore(name);
  const [keys, values] = [store.getAllKeys(), store.getAll()];
  const rows = { keys: await promised(keys), values: await promised(values) };
  database.close();
  return rows;
}

/** The database as version 1 made and filled it, still open. */
export async function openVersion1(cards: readonly object[], answers: readonly unknown[]) {
  const database = await openRaw(1, (created) => {
    created.createObjectStore('cards', { keyPath: 'id' });
    created.createObjectStore('answers', { autoIncrement: true }).createIndex('at', 'at');
  });
  const change = database.transaction(['cards', 'answers'], 'readwrite');
  for (const card of cards) change.objectStore('cards').put(card);
  for (const answer of answers) change.objectStore('answers').add(answer);
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  return database;
}

/** The database as version 2 or 3 made and filled it: with the same stores, and other ids in them. */
export async function makeVersion(
  version: 2 | 3,
  cards: readonly object[],
  answers: readonly object[],
): Promise<void> {
  const database = await openRaw(version, (created) => {
    created.createObjectStore('cards', { keyPath: 'id' });
    created.createObjectStore('answers', { keyPath: 'id' }).createIndex('at', 'at');
  });
  const change = database.transaction(['cards', 'answers'], 'readwrite');
  for (const card of cards) change.objectStore('cards').put(card);
  for (const answer of answers) change.objectStore('answers').put(answer);
  await new Promise((resolve) => {
    change.oncomplete = resolve;
  });
  database.close();
}

/** A card and answers as version 1 has kept them. */
export const CARD_OF_VERSION_1 = {
  id: 'rag',
  due: NOW + 600_000,
  lastReview: NOW,
  stability: 2.3065,
  difficulty: 2.11810397,
  state: 1,
  reps: 1,
  lapses: 0,
  scheduledDays: 0,
  learningSteps: 1,
};
export const ANSWERS_OF_VERSION_1 = [
  { id: 'rag', chosen: 'rag', isRight: true, at: NOW },
  { id: 'drift', chosen: 'rag', isRight: false, at: NOW + 5_000 },
];

/** A card and answers as version 2 has kept them: answers of its own, and one that version 1 had kept. */
export const CARD_OF_VERSION_2 = {
  id: 'rag',
  due: NOW + 600_000,
  last_review: NOW,
  stability: 2.3065,
  difficulty: 2.11810397,
  state: 1,
  reps: 1,
  lapses: 0,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 1,
};
export const ANSWERS_OF_VERSION_2 = [
  {
    id: '11111111-1111-4111-8111-111111111111',
    term: 'rag',
    chosen: 'vector-database',
    isRight: false,
    at: NOW,
    log: {
      rating: 1,
      state: 0,
      due: NOW,
      stability: 0,
      difficulty: 0,
      elapsed_days: 0,
      last_elapsed_days: 0,
      scheduled_days: 0,
      learning_steps: 0,
      review: NOW,
    },
  },
  {
    id: '22222222-2222-4222-8222-222222222222',
    term: 'drift',
    chosen: 'drift',
    isRight: true,
    at: NOW - 5_000,
    log: null,
  },
];

/** A card and answers as version 3 has kept them. */
export const CARD_OF_VERSION_3 = { ...CARD_OF_VERSION_2, id: 'term/rag' };
export const ANSWERS_OF_VERSION_3 = ANSWERS_OF_VERSION_2.map(({ term, chosen, ...same }) => ({
  ...same,
  term: `term/${term}`,
  chosen: `term/${chosen}`,
}));

/** What every answer of an earlier version has since version 4. */
export const inVersion4 = <Row extends { isRight: boolean }>(row: Row) => ({
  ...row,
  kind: null,
  typed: null,
  grade: row.isRight ? 3 : 1,
  isPractice: false,
  before: null,
  where: 'popup',
});

/** Why some work of the study database failed; 'none' where it did not, and what was thrown where that is no such error. */
export const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => (error instanceof StudyDatabaseError ? error.failure : error),
  );

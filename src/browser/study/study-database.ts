// Keeps the reader's learning in the extension's own database, which no page can see.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import * as v from 'valibot';
import { readEntryId } from '../../core/glossary/entry-id.ts';
import type { FormerIds } from '../../core/glossary/former-ids.ts';
import type { Answer } from '../../core/study/answer.ts';
import { currentCards } from '../../core/study/current-cards.ts';
import type { Card } from '../../core/study/schedule.ts';
import { answerOfVersion1, cardOfVersion1 } from './study-version-1.ts';
import { answerOfVersion2, cardOfVersion2 } from './study-version-2.ts';

/** The reader's cards and answers. Everything here fails with a StudyDatabaseError, and may be tried again. */
export interface StudyDatabase {
  /** Resolves with all cards that can be read, by the id that their term has today. */
  cards(): Promise<Map<string, Card>>;
  /** Keeps an answer and the card that came of it: both or neither. Keeping the same answer twice changes nothing. */
  keep(card: Card, answer: Answer): Promise<void>;
}

/**
 * Why the database did nothing: another window holds an older version of it open; a newer Gloss has made it; the disk
 * is full; or the browser does not let us have it, for any reason.
 */
export type StudyFailure = 'blocked' | 'newer' | 'full' | 'unavailable';

/** What every call of the study database fails with. */
export class StudyDatabaseError extends Error {
  override readonly name = 'StudyDatabaseError';
  readonly failure: StudyFailure;

  constructor(failure: StudyFailure, cause?: unknown) {
    super(`The study database failed: ${failure}`, { cause });
    this.failure = failure;
  }
}

interface StudySchema extends DBSchema {
  cards: { key: string; value: Card };
  answers: { key: string; value: Answer; indexes: { at: number } };
}

type Database = IDBPDatabase<StudySchema>;
type Upgrade = IDBPTransaction<StudySchema, StoreNames<StudySchema>[], 'versionchange'>;

const NAME = 'gloss-study';

/**
 * The steps from each version to the next, the first from nothing. They made what readers have: a step that has
 * shipped is never changed, and a change is one more step.
 */
const UPGRADES: readonly ((database: Database, upgrade: Upgrade) => Promise<void> | void)[] = [
  toVersion1,
  toVersion2,
  toVersion3,
];
const VERSION = UPGRADES.length;

function toVersion1(database: Database): void {
  database.createObjectStore('cards', { keyPath: 'id' });
  database.createObjectStore('answers', { autoIncrement: true }).createIndex('at', 'at');
}

/**
 * Gives answers ids and, if there is one, a log of the review; gives cards the names of ts-fsrs. A store's key path
 * cannot be changed, so the answers get a new store.
 */
async function toVersion2(database: Database, upgrade: Upgrade): Promise<void> {
  const cards = upgrade.objectStore('cards');
  const oldCards: unknown[] = await cards.getAll();
  const oldAnswers: unknown[] = await upgrade.objectStore('answers').getAll();
  database.deleteObjectStore('answers');
  const answers = database.createObjectStore('answers', { keyPath: 'id' });
  answers.createIndex('at', 'at');
  for (const row of oldCards) {
    const card = cardOfVersion1(row);
    if (card) await cards.put(card);
  }
  for (const row of oldAnswers) await answers.add(answerOfVersion1(row, crypto.randomUUID()) as Answer);
}

/** Cards and answers name terms by ids that tell their kind. What names none stays as it is. */
async function toVersion3(_database: Database, upgrade: Upgrade): Promise<void> {
  const cards = upgrade.objectStore('cards');
  const answers = upgrade.objectStore('answers');
  const oldAnswers: unknown[] = await answers.getAll();
  for (const key of await cards.getAllKeys()) {
    const card = cardOfVersion2(await cards.get(key));
    if (!card) continue;
    await cards.delete(key);
    await cards.put(card);
  }
  for (const row of oldAnswers) {
    const answer = answerOfVersion2(row);
    if (answer) await answers.put(answer);
  }
}

const cardSchema = v.object({
  id: v.pipe(
    v.string(),
    v.check((id) => readEntryId(id) !== null),
  ),
  due: v.number(),
  last_review: v.nullable(v.number()),
  stability: v.number(),
  difficulty: v.number(),
  state: v.picklist([0, 1, 2, 3]),
  reps: v.number(),
  lapses: v.number(),
  elapsed_days: v.number(),
  scheduled_days: v.number(),
  learning_steps: v.number(),
});

/** A connection that opens, or waits for another window to close its own; `blocked` rejects when it has to wait. */
interface Connection {
  readonly database: Promise<Database>;
  readonly blocked: Promise<never>;
}

/**
 * Makes the access to the database of this browser's profile. It is opened when first used, and again after it failed
 * or was closed. `formerIds` are those of terms: a card that was stored under one stays where it is, and is read as
 * its heir's.
 */
export function studyDatabase(formerIds: FormerIds): StudyDatabase {
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
    cards: async () => currentCards(await use(readCards), formerIds),
    keep: (card, answer) => use((database) => keep(database, card, answer)),
  };
}

/** Opens the database; `onEnd` is called when the browser, or another window's upgrade, has closed it. */
function connect(onEnd: () => void): Connection {
  let onBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () => reject(new StudyDatabaseError('blocked'));
  });
  return { database: openDatabase({ onBlocked, onEnd }), blocked };
}

async function openDatabase(on: { onBlocked: () => void; onEnd: () => void }): Promise<Database> {
  let upgraded = Promise.resolve();
  try {
    return await openDB<StudySchema>(NAME, VERSION, {
      upgrade(database, oldVersion, _newVersion, upgrade) {
        upgraded = allOrNothing(upgrade, async () => {
          for (const step of UPGRADES.slice(oldVersion)) await step(database, upgrade);
        });
        upgraded.catch(() => undefined);
      },
      blocked: on.onBlocked,
      // Another window wants a newer version: make way.
      blocking(_current, _blocked, event) {
        on.onEnd();
        (event.target as IDBDatabase).close();
      },
      terminated: on.onEnd,
    });
  } catch (error) {
    // The failed step's error says more than that the upgrade was aborted.
    await upgraded;
    throw error;
  }
}

/** Does the work of a transaction; if any of it fails, all of it is undone. */
async function allOrNothing(
  transaction: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<void>,
): Promise<void> {
  const done = transaction.done;
  done.catch(() => undefined);
  try {
    await work();
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // The browser has aborted it already.
    }
    throw error;
  }
  await done;
}

function keep(database: Database, card: Card, answer: Answer): Promise<void> {
  const change = database.transaction(['cards', 'answers'], 'readwrite');
  return allOrNothing(change, async () => {
    await change.objectStore('cards').put(card);
    await change.objectStore('answers').put(answer);
  });
}

function studyErrorOf(error: unknown): StudyDatabaseError {
  if (error instanceof StudyDatabaseError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return new StudyDatabaseError('newer', error);
  if (name === 'QuotaExceededError') return new StudyDatabaseError('full', error);
  return new StudyDatabaseError('unavailable', error);
}

async function readCards(database: Database): Promise<Card[]> {
  const rows: unknown[] = await database.getAll('cards');
  return rows.flatMap((row) => {
    // A row that cannot be read stays where it is; the term is asked as if for the first time.
    const card = v.safeParse(cardSchema, row);
    return card.success ? [card.output] : [];
  });
}

/** Makes a study database for private windows: it lasts as long as the window that made it, and stores nothing. */
export function privateStudyDatabase(): StudyDatabase {
  const cards = new Map<string, Card>();
  return {
    cards: async () => new Map(cards),
    async keep(card) {
      cards.set(card.id, card);
    },
  };
}

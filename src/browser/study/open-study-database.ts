// Opens the study database: makes its stores, and brings those of every earlier version up to date.
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { answerOfVersion3 } from '../../core/study-data/answer-of-version-3.ts';
import type {
  Answer,
  Bookmark,
  Card,
  Choice,
  InterviewAttempt,
  Meeting,
  Note,
} from '../../core/study-data/rows.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { answerOfVersion1, cardOfVersion1 } from './versions/study-version-1.ts';
import { answerOfVersion2, cardOfVersion2 } from './versions/study-version-2.ts';

/** The stores, with their keys and indexes. */
interface StudySchema extends DBSchema {
  cards: { key: string; value: Card };
  answers: { key: string; value: Answer; indexes: { at: number; term: string } };
  interviews: { key: string; value: InterviewAttempt };
  bookmarks: { key: string; value: Bookmark };
  notes: { key: string; value: Note };
  meetings: { key: string; value: Meeting; indexes: { term: string } };
  choices: { key: string; value: Choice };
}

/** The open database. */
export type Database = IDBPDatabase<StudySchema>;
const NAME = 'gloss-study';

type Upgrade = IDBPTransaction<StudySchema, StoreNames<StudySchema>[], 'versionchange'>;

/**
 * The steps from each version to the next, the first from nothing. They made what readers have: a step that has
 * shipped is never changed, and a change is one more step.
 */
const UPGRADES: readonly ((database: Database, upgrade: Upgrade) => Promise<void> | void)[] = [
  toVersion1,
  toVersion2,
  toVersion3,
  toVersion4,
];
const VERSION = UPGRADES.length;

/**
 * Opens the database. `onBlocked` is called where another window holds an older version open; `onEnd` when the browser, or
 * another window's upgrade, has closed it.
 */
export async function openStudyDatabase(on: { onBlocked: () => void; onEnd: () => void }): Promise<Database> {
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
    if (answer) await answers.put(answer as Answer);
  }
}

/** Answers keep what was asked and how it was graded; more than cards and answers is kept. */
async function toVersion4(database: Database, upgrade: Upgrade): Promise<void> {
  const answers = upgrade.objectStore('answers');
  answers.createIndex('term', 'term');
  const oldAnswers: unknown[] = await answers.getAll();
  for (const row of oldAnswers) {
    const answer = answerOfVersion3(row);
    if (answer) await answers.put(answer as Answer);
  }
  for (const name of ['interviews', 'bookmarks', 'notes'] as const)
    database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('meetings', { keyPath: 'id' }).createIndex('term', 'term');
  database.createObjectStore('choices', { keyPath: 'name' });
}

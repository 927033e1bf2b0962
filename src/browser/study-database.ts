import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import type { Card } from '../core/schedule.ts';

/** What is kept of the reader's learning, in the extension's own database: nothing of it is on any page. */
export interface StudyDatabase {
  /** All cards that can be read, by the id of their term. */
  cards(): Promise<Map<string, Card>>;
  /** Keeps a card and, for the record, the answer that made it what it is. */
  keep(card: Card, answer: Answer): Promise<void>;
}

export interface Answer {
  readonly id: string;
  readonly chosen: string;
  readonly isRight: boolean;
  /** In milliseconds since 1970. */
  readonly at: number;
}

interface StudySchema extends DBSchema {
  cards: { key: string; value: Card };
  answers: { key: number; value: Answer; indexes: { at: number } };
}

const NAME = 'gloss-study';
const VERSION = 1;

const cardSchema = v.object({
  id: v.string(),
  due: v.number(),
  lastReview: v.nullable(v.number()),
  stability: v.number(),
  difficulty: v.number(),
  state: v.picklist([0, 1, 2, 3]),
  reps: v.number(),
  lapses: v.number(),
  scheduledDays: v.number(),
  learningSteps: v.number(),
});

/** Opens the database of this browser's profile. */
export async function openStudyDatabase(): Promise<StudyDatabase> {
  const database = await openDB<StudySchema>(NAME, VERSION, {
    upgrade(created) {
      created.createObjectStore('cards', { keyPath: 'id' });
      created.createObjectStore('answers', { autoIncrement: true }).createIndex('at', 'at');
    },
    // Another window wants a newer version: let it have it.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  return studyIn(database);
}

function studyIn(database: IDBPDatabase<StudySchema>): StudyDatabase {
  return {
    async cards() {
      const rows: unknown[] = await database.getAll('cards');
      return new Map(
        rows.flatMap((row) => {
          // A row that cannot be read stays where it is; the term is asked as if for the first time.
          const card = v.safeParse(cardSchema, row);
          return card.success ? [[card.output.id, card.output] as const] : [];
        }),
      );
    },
    async keep(card, answer) {
      const change = database.transaction(['cards', 'answers'], 'readwrite');
      await Promise.all([
        change.objectStore('cards').put(card),
        change.objectStore('answers').add(answer),
        change.done,
      ]);
    },
  };
}

/** A study database for private windows: it lasts as long as the window that made it, and nothing is stored. */
export function privateStudyDatabase(): StudyDatabase {
  const cards = new Map<string, Card>();
  return {
    cards: async () => new Map(cards),
    async keep(card) {
      cards.set(card.id, card);
    },
  };
}

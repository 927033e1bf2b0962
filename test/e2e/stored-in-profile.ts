// What the extension has stored in a profile, read and written past its code: as earlier versions have left it.
import type { Page } from 'puppeteer-core';

/** The time at which the data below was stored. */
export const NOW = Date.UTC(2026, 10, 30, 9);

/** A card as version 1 of the database has kept it. */
export const CARD_OF_VERSION_1 = {
  id: 'overfitting',
  due: NOW + 4_000_000_000_000,
  lastReview: NOW,
  stability: 2.3065,
  difficulty: 2.11810397,
  state: 1,
  reps: 1,
  lapses: 0,
  scheduledDays: 0,
  learningSteps: 1,
};

/** Two answers as version 1 of the database has kept them. */
export const ANSWERS_OF_VERSION_1 = [
  { id: 'overfitting', chosen: 'overfitting', isRight: true, at: NOW },
  { id: 'rlhf', chosen: 'overfitting', isRight: false, at: NOW + 5_000 },
];

/** Stores items beside what is stored. */
export const store = (page: Page, items: object) =>
  page.evaluate(async (given) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    await (browser ?? chrome)?.storage.local.set(given);
  }, items);

/** The settings as they are stored. */
export const settings = (page: Page) =>
  page.evaluate(async () => {
    type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings;
  });

/** Puts a database of a version in the place of ours, with what version 1 would hold, and closes it. */
export const makeDatabase = (
  page: Page,
  version: number,
  cards: readonly object[],
  answers: readonly object[],
) =>
  page.evaluate(
    (made, ...rows) =>
      new Promise<void>((resolve, reject) => {
        indexedDB.deleteDatabase('gloss-study').onsuccess = () => {
          const opening = indexedDB.open('gloss-study', made);
          opening.onupgradeneeded = () => {
            const database = opening.result;
            const cardStore = database.createObjectStore('cards', { keyPath: 'id' });
            const answerStore = database.createObjectStore('answers', { autoIncrement: true });
            answerStore.createIndex('at', 'at');
            for (const card of rows[0] ?? []) cardStore.add(card);
            for (const answer of rows[1] ?? []) answerStore.add(answer);
          };
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    version,
    cards,
    answers,
  );

/** The version of our database, and what it holds. */
export const readDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ version: number; cards: unknown[]; answers: { id: string; at: number }[] }>(
        (resolve, reject) => {
          const opening = indexedDB.open('gloss-study');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const reading = database.transaction(['cards', 'answers']);
            const cards = reading.objectStore('cards').getAll();
            const answers = reading.objectStore('answers').getAll();
            reading.oncomplete = () => {
              database.close();
              resolve({ version: database.version, cards: cards.result, answers: answers.result });
            };
          };
        },
      ),
  );

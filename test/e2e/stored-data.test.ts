// What is stored outlives an update, and what cannot be stored is told to the reader.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BEHIND, glossBrowser, html, marked, markTexts, waitUntil } from './gloss-browser.ts';

const gloss = glossBrowser({
  '/page': html('<p>Overfitting, underfitting, transfer learning, RLHF and synthetic data.</p>'),
});

const OPTIONS = 'src/options/index.html';
const NOW = Date.UTC(2026, 10, 30, 9);
/** A card and answers as version 1 of the database has kept them. */
const CARD = {
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
const ANSWERS = [
  { id: 'overfitting', chosen: 'overfitting', isRight: true, at: NOW },
  { id: 'rlhf', chosen: 'overfitting', isRight: false, at: NOW + 5_000 },
];

const store = (page: Page, items: object) =>
  page.evaluate(async (given) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    await (browser ?? chrome)?.storage.local.set(given);
  }, items);

const settings = (page: Page) =>
  page.evaluate(async () => {
    type Api = { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    return (await (browser ?? chrome)?.storage.local.get('settings'))?.settings;
  });

/** Puts a database of a version in the place of ours, with what version 1 would hold, and closes it. */
const makeDatabase = (page: Page, version: number, cards: readonly object[], answers: readonly object[]) =>
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
const readDatabase = (page: Page) =>
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

const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());
const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
const hasText = (page: Page, selector: string, text: string | RegExp) =>
  waitUntil(async () => new RegExp(text).test(await textOf(page, selector)), `${selector} says ${text}`);

/** The popup over a page with terms, with the quiz in it. */
async function openQuiz(): Promise<Page> {
  const { page } = await gloss.open('/page', 'localhost');
  await marked(page, 'Overfitting');
  const popup = await gloss.popup(page);
  await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length >= 5, BEHIND);
  await press(popup, '.primary');
  return popup;
}

describe('what the first version has stored', () => {
  it('is all there in this one: switches, cards and answers, each under the ids of today', async () => {
    const before = await gloss.extensionPage(OPTIONS);
    await store(before, { settings: { version: 1, enabled: true, offSites: ['127.0.0.1'] } });
    await makeDatabase(before, 1, [CARD], ANSWERS);
    await gloss.restart();

    const off = await gloss.open('/page');
    const popup = await openQuiz();
    await hasText(popup, 'h1', 'Question 1 of 5');
    expect(await markTexts(off.page)).toEqual([]);
    const { version, cards, answers } = await readDatabase(popup);
    expect(version).toBe(3);
    const { lastReview, scheduledDays, learningSteps, ...same } = CARD;
    expect(cards).toEqual([
      {
        ...same,
        id: 'term/overfitting',
        last_review: lastReview,
        elapsed_days: 0,
        scheduled_days: scheduledDays,
        learning_steps: learningSteps,
      },
    ]);
    expect(answers.toSorted((a, b) => a.at - b.at)).toEqual(
      ANSWERS.map(({ id, chosen, ...given }) => ({
        ...given,
        term: `term/${id}`,
        chosen: `term/${chosen}`,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        log: null,
      })),
    );

    await press(popup, '.choice');
    await popup.waitForSelector('.explanation');
    const after = await readDatabase(popup);
    expect(after.answers).toHaveLength(3);
    expect(after.answers.find(({ at }) => at > NOW + 5_000)).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      log: { state: 0, learning_steps: 0, review: expect.any(Number) },
    });
    await popup.close();
  });
});

describe('an answer that cannot be written', () => {
  it('is told, and neither right nor wrong before another try has kept it', async () => {
    const popup = await openQuiz();
    await popup.waitForSelector('.choice');
    const { length: before } = (await readDatabase(popup)).answers;
    await popup.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (row: unknown) {
        IDBObjectStore.prototype.put = put;
        if (this.name === 'cards') throw new DOMException('No room', 'QuotaExceededError');
        return put.call(this, row);
      };
    });
    await press(popup, '.choice');
    await hasText(popup, '[role="alert"]', 'Your answer was not kept.*room');
    expect(await popup.$('.explanation, .verdict')).toBeNull();
    expect((await readDatabase(popup)).answers).toHaveLength(before);

    await press(popup, '[role="alert"] button');
    await popup.waitForSelector('.explanation');
    expect(await popup.$('[role="alert"]')).toBeNull();
    expect((await readDatabase(popup)).answers).toHaveLength(before + 1);
    await popup.close();
  });
});

describe('two clicks at once', () => {
  it('are both kept', async () => {
    const options = await gloss.extensionPage(OPTIONS);
    const stored = { version: 1, enabled: true, offSites: ['a.example', 'b.example', 'c.example'] };
    await store(options, { settings: { ...stored, ofALaterVersion: 7 } });
    await waitUntil(async () => (await options.$$('li button')).length === 3, 'three sites are listed');
    await options.$$eval('li button', ([first, _second, third]) => {
      (first as HTMLElement).click();
      (third as HTMLElement).click();
    });
    await waitUntil(async () => (await options.$$('li button')).length === 1, 'one site is left');
    expect(await settings(options)).toEqual({ ...stored, offSites: ['b.example'], ofALaterVersion: 7 });
    await store(options, { settings: { ...stored, offSites: [] } });
  });
});

describe('a window in which something fails that nobody has foreseen', () => {
  it('says so, and can be loaded again', async () => {
    const options = await gloss.extensionPage(OPTIONS);
    // Chromium tells a window of no error that was made outside of its scripts, as one made here is.
    await options.evaluate(() => Reflect.deleteProperty(LockManager.prototype, 'request'));
    await press(options, 'input');
    await hasText(options, '[role="alert"]', 'Something went wrong.*request is not a function');
    expect(await options.$('input')).toBeNull();
    await press(options, 'button');
    await options.waitForSelector('input');
    expect(await options.$('[role="alert"]')).toBeNull();
  });
});

describe('a window that holds the database in its first version', () => {
  it('is named by the quiz, which begins when that window lets go', async () => {
    const older = await gloss.extensionPage(OPTIONS);
    await makeDatabase(older, 1, [CARD], ANSWERS);
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('gloss-study');
          opening.onsuccess = () => {
            Object.assign(window, { held: opening.result });
            resolve();
          };
        }),
    );
    const popup = await openQuiz();
    await hasText(popup, '[role="alert"]', 'The quiz cannot begin.*Close that window');
    await older.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
    await waitUntil(async () => {
      if (await popup.$('[role="alert"]')) await press(popup, '[role="alert"] button');
      return (await textOf(popup, 'h1')) === 'Question 1 of 5';
    }, 'the quiz begins');
    expect((await readDatabase(popup)).answers).toHaveLength(2);
    await popup.close();
  });
});

describe('a database of a newer version', () => {
  it('leaves the popup its switches; the quiz says what to do', async () => {
    const options = await gloss.extensionPage(OPTIONS);
    await makeDatabase(options, 99, [], []);
    const popup = await openQuiz();
    await hasText(popup, '[role="alert"]', 'The quiz cannot begin.*newer version');
    await press(popup, 'header button');
    await popup.waitForSelector('[role="switch"]');
    await popup.close();
  });
});

// What is stored: changes that meet, what cannot be written, what another window or a newer version holds.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { beginQuiz, FIVE_TERMS, hasText, press, textOf } from './popup-quiz.ts';
import { giveBackBrowser } from './shared-browser.ts';
import {
  ANSWERS_OF_VERSION_1,
  CARD_OF_VERSION_1,
  makeDatabase,
  readDatabase,
  settings,
  store,
} from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({ '/page': html(FIVE_TERMS) });
const OPTIONS = 'src/options/index.html';

// No test finds what another has stored.
afterEach(() => giveBackBrowser({ hasStored: true }));

const openQuiz = async () => await beginQuiz(gloss, (await gloss.open('/page')).page);

describe('an answer that cannot be written', () => {
  it('is told, and neither right nor wrong before another try has kept it', async () => {
    const popup = await openQuiz();
    await popup.waitForSelector('.choice');
    const { length: before } = (await readDatabase(popup)).answers;
    await popup.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (row: unknown) {
        if (this.name !== 'cards') return put.call(this, row);
        IDBObjectStore.prototype.put = put;
        throw new DOMException('No room', 'QuotaExceededError');
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
    const stored = {
      version: DEFAULT_SETTINGS.version,
      enabled: true,
      offSites: ['a.example', 'b.example', 'c.example'],
    };
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
    await makeDatabase(older, 1, [CARD_OF_VERSION_1], ANSWERS_OF_VERSION_1);
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

// Private windows: their switches are kept in memory, and nothing is stored.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';
import { openPopover, popoverIsGone, unfold } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = ownGlossBrowser(
  { '/page': html('<p>Overfitting, underfitting, transfer learning, RLHF and synthetic data.</p>') },
  { isPrivate: true },
);

/** All that the extension has stored on the disk: what storage holds, and the rows of its databases. */
const stored = (popup: Page) =>
  popup.evaluate(async () => {
    type Api = { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    const items = await (browser ?? chrome)?.storage.local.get(null);
    // Firefox says so of a private window, in which it stores no database at all.
    const databases = await indexedDB.databases().catch(() => []);
    const rows = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<unknown[]>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) return resolve([]);
              const reading = opening.result.transaction(stores);
              const found: unknown[] = [];
              for (const store of stores) {
                const all = reading.objectStore(store).getAll();
                all.onsuccess = () => found.push(...all.result);
              }
              reading.oncomplete = () => resolve(found);
            };
          }),
      ),
    );
    return { items, rows: rows.flat() };
  });

describe('in a private window', () => {
  let page: Page;
  let popup: Page;
  let before: Awaited<ReturnType<typeof stored>>;

  beforeAll(async () => {
    ({ page } = await gloss.open('/page'));
    await marked(page, 'Overfitting');
    popup = await gloss.popup(page);
    await popup.waitForSelector('[role="switch"]');
    before = await stored(popup);
  });

  const reopenPopup = async () => {
    // A toolbar window closes when the reader goes elsewhere.
    if (!popup.isClosed()) await popup.close();
    popup = await gloss.popup(page);
    await popup.waitForSelector('[role="switch"]');
  };
  beforeEach(reopenPopup);
  const turn = () => popup.$eval('[role="switch"]', (input) => (input as HTMLInputElement).click());

  it('says so', async () => {
    const notes = await popup.$$eval('.note', (all) => all.map(({ textContent }) => textContent));
    expect(notes.join()).toContain('Private window');
  });

  it('is switched off and on for a site, and nothing is stored', async () => {
    await turn();
    await noneMarked(page);
    expect(await stored(popup)).toEqual(before);
    expect(JSON.stringify(before)).not.toContain('127.0.0.1');
    await turn();
    await marked(page, 'Overfitting');
    expect(await stored(popup)).toEqual(before);
  });

  it('stores no term as known, and says so', async () => {
    await popup.close();
    await openPopover(page, 'Overfitting', 'Overfitting');
    await unfold(page, true);
    const line = await inPopover(page, (root) => root.querySelector('.known')?.textContent ?? '');
    expect(line).toMatch(/^In private windows nothing is stored/);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
  });

  it('keeps no answer of the quiz', async () => {
    await popup.waitForSelector('.primary');
    await popup.$eval('.primary', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('.choice');
    await popup.$$eval('.choice', ([first]) => (first as HTMLElement).click());
    await popup.waitForSelector('.explanation');
    await popup.$eval('.primary', (button) => (button as HTMLElement).click());
    await waitUntil(
      async () => (await popup.$eval('h1', (title) => title.textContent)) === 'Question 2 of 5',
      'the next question is asked',
    );
    expect(await stored(popup)).toEqual(before);
  });

  it('stays switched off when the page is loaded anew', async () => {
    await reopenPopup();
    await turn();
    await noneMarked(page);
    await page.reload();
    // Once another site's page, which comes later, is marked, this one has had its time.
    const opened = page.browser().waitForTarget((target) => target.url().includes('//localhost'));
    await page.evaluate(() => void open(location.href.replace('127.0.0.1', 'localhost')));
    const other = await (await opened).page();
    if (!other) throw new Error('No other page was opened.');
    await marked(other, 'Overfitting');
    await other.close();
    await reopenPopup();
    // A tab behind the popup that has nothing to do may never be told that it is idle.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
    expect(await markTexts(page)).toEqual([]);
    await turn();
    await marked(page, 'Overfitting');
  });
});

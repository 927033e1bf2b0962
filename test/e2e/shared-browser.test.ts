// A file of tests takes nothing from the files before it: neither what they have left nor that they have lost the browser.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { EVERY_MATCH } from '../every-match.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, noneMarked } from './marks-on-page.ts';
import { borrowBrowser, giveBackBrowser } from './shared-browser.ts';
import { makeDatabase, settings, store } from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const OPTIONS = 'src/options/index.html';
const gloss = glossBrowser({ '/page': html('<p>Overfitting</p>') });

/** How many tabs there are, by the browser itself: Firefox tells no tool that a page of an extension was closed. */
const countTabs = (extensionPage: Page) =>
  extensionPage.evaluate(async () => {
    type Api = { tabs: { query(which: object): Promise<unknown[]> } };
    const { browser, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    return (await (browser ?? chrome)?.tabs.query({}))?.length;
  });

describe('a browser that is given back', () => {
  it('has one empty page, and nothing stored but that every match is marked', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'Overfitting');
    const options = await gloss.extensionPage(OPTIONS);
    await store(options, { settings: { version: 1, enabled: false, offSites: [] } });
    await makeDatabase(options, 7, [{ id: 'rag' }], []);
    await noneMarked(page);
    const before = await borrowBrowser(gloss.kind);
    await giveBackBrowser({ hasStored: true });

    const { browser } = await borrowBrowser(gloss.kind);
    expect(browser).toBe(before.browser);
    const nextOptions = await gloss.extensionPage(OPTIONS);
    expect(await countTabs(nextOptions)).toBe(2);
    expect(await settings(nextOptions)).toEqual(EVERY_MATCH);
    expect(await nextOptions.evaluate(() => indexedDB.databases())).toEqual([]);
    const { page: next } = await gloss.open('/page');
    await marked(next, 'Overfitting');
  });
});

describe('a browser that is lost', () => {
  it('is replaced by another', async () => {
    const { browser } = await borrowBrowser(gloss.kind);
    browser.process()?.kill('SIGKILL');
    await waitUntil(async () => !browser.connected, 'it is lost');
    await giveBackBrowser({ hasStored: true });
    const { page } = await gloss.open('/page');
    await marked(page, 'Overfitting');
  });
});

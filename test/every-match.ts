// Has every match marked: whether pages bear marks is tried with as many as there can be, whatever the defaults of a reader are.
import type { Page } from 'puppeteer-core';
import type { Launched } from '../scripts/launch.mjs';

/** Stored settings by which every match is marked; what is left out has its default. */
export const EVERY_MATCH = { version: 2, repetition: 'always', markRoom: 'all' } as const;

/** Stores them, in a browser that has just started. */
export async function markEveryMatch({ browser, url }: Pick<Launched, 'browser' | 'url'>): Promise<void> {
  const window = await browser.newPage();
  // Firefox never reports the load of an extension's page.
  await window.goto(url('src/options/index.html'), { waitUntil: [] });
  await window.waitForSelector('main');
  await storeEveryMatch(window);
  await window.close();
}

/** Stores them from a page of the extension. */
export async function storeEveryMatch(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(async (settings) => {
    type Api = { storage: { local: { set(items: object): Promise<void> } } };
    const { browser: api, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    await (api ?? chrome)?.storage.local.set({ settings });
  }, EVERY_MATCH);
}

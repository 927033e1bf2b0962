// One browser for all files of tests that a worker runs one after the other: to start one takes longer than most tests.
// Each file finds it as if it had just been started. One that was lost, or cannot be tidied up, is replaced by another.
import type { Page } from 'puppeteer-core';
import type { Launched } from '../../scripts/launch.mjs';
import { markEveryMatch, storeEveryMatch } from '../every-match.ts';
import { type BrowserKind, startBrowser } from './start-browser.ts';
import { atWorkerEnd } from './worker-end.ts';

/** How long it may take to tidy up. */
const TIDYING_MS = 20_000;

let shared: Launched | null = null;

/** The browser of this worker, which is started where there is none that answers. */
export async function borrowBrowser(kind: BrowserKind): Promise<Launched> {
  if (shared && !shared.browser.connected) shared = null;
  if (!shared) {
    shared = await startBrowser(kind);
    await markEveryMatch(shared);
    atWorkerEnd('shared-browser', endBrowser);
  }
  return shared;
}

/** Makes the browser as it was when it started: one empty page, and where a file may have stored something, nothing but that
 * every match is marked. */
export async function giveBackBrowser({ hasStored }: { hasStored: boolean }): Promise<void> {
  if (!shared) return;
  let late: NodeJS.Timeout | undefined;
  const isLate = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('The browser could not be tidied up.')), TIDYING_MS);
  });
  try {
    await Promise.race([tidyUp(shared, hasStored), isLate]);
  } catch {
    await endBrowser();
  } finally {
    clearTimeout(late);
  }
}

/** Ends the browser; the next file starts another. */
async function endBrowser(): Promise<void> {
  const ended = shared;
  shared = null;
  // One that answers no more is killed.
  await ended?.browser.close().catch(() => ended.browser.process()?.kill('SIGKILL'));
}

async function tidyUp({ browser, url }: Launched, hasStored: boolean): Promise<void> {
  const empty = await browser.newPage();
  const others = (await browser.pages()).filter((page) => page !== empty);
  await Promise.all(others.map((page) => page.close()));
  if (!hasStored) return;
  const window = await browser.newPage();
  // Firefox never reports the load of an extension's page.
  await window.goto(url('src/options/index.html'), { waitUntil: [] });
  await window.waitForSelector('main');
  await forgetAll(window);
  await storeEveryMatch(window);
  await window.close();
}

/** Empties what the extension has stored: its settings, its notes and its databases. */
function forgetAll(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async () => {
    type Api = { storage: { local: { clear(): Promise<void> } } };
    const { browser: api, chrome } = globalThis as unknown as Record<string, Api | undefined>;
    await (api ?? chrome)?.storage.local.clear();
    localStorage.clear();
    for (const { name = '' } of await indexedDB.databases())
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
  });
}

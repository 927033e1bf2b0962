// Notices that the extension was installed or updated, and reaches the pages that were open before.
import { browser } from './api/polyfilled.ts';
import { isFirefox } from './is-firefox.ts';

/** Kept in memory that the browser clears when the extension is installed, updated, reloaded or switched on again. */
const KNOWN_KEY = 'open-tabs-have-the-content-script';

/** Kept for good from the first time that the extension was installed in this profile. */
const WELCOMED_KEY = 'welcomed';

/**
 * Runs work once after the extension was installed for the first time: not at an update, nor where it is brought back to what it
 * had stored, as when it is loaded from a folder at each start.
 */
export function onFirstInstall(work: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void workOnce(work);
  });
}

async function workOnce(work: () => Promise<void>): Promise<void> {
  const kept = await browser.storage.local.get(WELCOMED_KEY);
  if (kept[WELCOMED_KEY] === true) return;
  await browser.storage.local.set({ [WELCOMED_KEY]: true });
  await work();
}

/** Runs work once after the extension was installed or updated. */
export function onInstalled(work: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void work());
}

/**
 * Puts the content script into pages that are open already, each time the extension comes to life: otherwise they
 * would have to be reloaded. A page that has the script keeps its own.
 */
export async function reachOpenTabs(): Promise<void> {
  // Firefox does that by itself.
  if (isFirefox()) return;
  const kept = await browser.storage.session.get(KNOWN_KEY);
  if (kept[KNOWN_KEY] === true) return;
  await browser.storage.session.set({ [KNOWN_KEY]: true });
  await injectIntoOpenTabs();
}

async function injectIntoOpenTabs(): Promise<void> {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script?.js) return;
  const files = script.js;
  for (const tab of await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file:///*'] })) {
    if (tab.id === undefined || tab.discarded) continue;
    // Pages of browser stores refuse scripts of any extension.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files })
      .catch(() => undefined);
  }
}

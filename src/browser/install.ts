// Notices that the extension was installed or updated, and reaches the pages that were open before.
import { browser } from './api/polyfilled.ts';
import { isFirefox } from './is-firefox.ts';

/** Kept in memory that the browser clears when the extension is installed, updated, reloaded or switched on again. */
const KNOWN_KEY = 'open-tabs-have-the-content-script';

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

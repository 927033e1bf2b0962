import { browser } from './api.ts';

/** Kept in the memory that the browser empties when the extension is installed, updated, reloaded or switched on again. */
const KNOWN_KEY = 'open-tabs-have-the-content-script';

/** Runs work once after the extension was installed or updated. */
export function onInstalled(work: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void work());
}

/**
 * Puts the content script into the pages that are open already, each time that the extension comes to life: they would
 * have to be reloaded otherwise. A page that has it keeps the one that it has.
 */
export async function reachOpenTabs(): Promise<void> {
  // Firefox, which alone has getBrowserInfo, does so by itself.
  if ('getBrowserInfo' in browser.runtime) return;
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
    // Pages of the browser's own stores refuse scripts of any extension.
    await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files })
      .catch(() => undefined);
  }
}

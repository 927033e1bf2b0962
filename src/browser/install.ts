import { browser } from './api.ts';

/**
 * Runs work once after the extension was installed or updated, and puts the content script into the pages that are
 * open already: they would have to be reloaded otherwise.
 */
export function onInstalled(work: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => {
    void work();
    // Firefox, which alone has getBrowserInfo, does so by itself.
    if (!('getBrowserInfo' in browser.runtime)) void injectIntoOpenTabs();
  });
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

// Opens the toolbar popup over a page.

/** Resolves with the popup as a page: the real toolbar window in Chromium. Firefox shows its toolbar windows to no tool,
 * so there the popup's page is loaded in a tab behind the one that it is about.
 * @param {{ browser: import('puppeteer-core').Browser, url: (page: string) => string, kind: import('./find-browser.mjs').Browser, page: import('puppeteer-core').Page }} options */
export async function openPopup({ browser, url, kind, page }) {
  const address = url('src/popup/index.html');
  if (kind === 'chromium') {
    const [extension] = [...(await browser.extensions()).values()];
    if (!extension) throw new Error('Chromium has no extension.');
    await page.bringToFront();
    await extension.triggerAction(page);
    const target = await browser.waitForTarget((each) => each.url() === address);
    return await target.asPage();
  }
  const popup = await browser.newPage();
  await popup.setViewport({ width: 360, height: 560 });
  await page.bringToFront();
  // Firefox never reports the load of an extension's page.
  await popup.goto(address, { waitUntil: [] });
  await popup.waitForSelector('main');
  return popup;
}

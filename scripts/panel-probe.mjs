// Opens the panel beside a page.
import { openPopup } from './popup-probe.mjs';

/** Resolves with the panel as a page, and the page in view: the real side panel in Chromium, opened as its user does. Firefox
 * shows its sidebar to no tool, so there the panel is in a tab behind the one that it is about.
 * @param {Parameters<typeof openPopup>[0]} options */
export async function openPanel(options) {
  const { browser, url, kind, page } = options;
  const address = url('src/panel/index.html');
  if (kind === 'chromium') {
    const popup = await openPopup(options);
    const button = await popup.waitForSelector('.open-panel');
    await button?.click();
    const target = await browser.waitForTarget((each) => each.url() === address);
    const panel = await target.asPage();
    await panel.waitForSelector('main');
    return panel;
  }
  const panel = await browser.newPage();
  await panel.setViewport({ width: 320, height: 700 });
  await page.bringToFront();
  // Firefox never reports the load of an extension's page.
  await panel.goto(address, { waitUntil: [] });
  await panel.waitForSelector('main');
  return panel;
}

// Reloads the extension in a running browser, removes it and brings it back: for tests of what happens to open pages.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** `front` is the page that stays in view meanwhile.
 * @typedef {import('./launch.mjs').Launched & { kind: import('./find-browser.mjs').Browser, front: import('puppeteer-core').Page }} Running */

const FIREFOX = 'dist/firefox';

/** Ends the extension and starts it again, as an update does.
 * @param {Running} running */
export async function reloadExtension(running) {
  if (running.kind === 'firefox') {
    await running.browser.installExtension(path.resolve(FIREFOX));
    return;
  }
  await inExtensionsPage(running, async ({ developerPrivate }, id) => {
    // Without it, Chromium does not start an unpacked extension again.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  });
}

/** Switches the extension off (Chromium) or removes it (Firefox).
 * @param {Running} running */
export async function disableExtension(running) {
  if (running.kind === 'firefox') {
    const manifest = JSON.parse(readFileSync(path.join(FIREFOX, 'manifest.json'), 'utf8'));
    await running.browser.uninstallExtension(manifest.browser_specific_settings.gecko.id);
    return;
  }
  await inExtensionsPage(running, ({ management }, id) => management.setEnabled(id, false));
}

/** Brings the extension back.
 * @param {Running} running */
export async function enableExtension(running) {
  if (running.kind === 'firefox') {
    await running.browser.installExtension(path.resolve(FIREFOX));
    return;
  }
  await inExtensionsPage(running, ({ management }, id) => management.setEnabled(id, true));
}

/** Takes the extension's access to all pages away, as its user may in the browser's list of extensions.
 * @param {Running} running */
export async function withholdAccess(running) {
  if (running.kind === 'firefox') {
    const page = await running.browser.newPage();
    await page.goto(running.url('src/options/index.html'), { waitUntil: [] });
    await page.waitForSelector('main');
    await page.evaluate(`browser.permissions.remove({ origins: ['<all_urls>'] })`);
    await page.close();
    return;
  }
  await inExtensionsPage(running, ({ developerPrivate }, id) =>
    developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
  );
}

/** Works in Chromium's own page of extensions, which may do everything that its user may.
 * @param {Running} running @param {(chrome: any, id: string) => Promise<void>} work must not refer to anything outside itself */
async function inExtensionsPage({ browser, url, front }, work) {
  const page = await browser.newPage();
  try {
    await page.goto('chrome://extensions');
    await front.bringToFront();
    const { host } = new URL(url(''));
    await page.evaluate(`(${work})(chrome, ${JSON.stringify(host)})`);
  } finally {
    await page.close();
  }
}

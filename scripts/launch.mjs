// Starts browsers with Gloss in them: for npm start, the end-to-end tests and the benchmarks.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

/** @typedef {import('./find-browser.mjs').Browser} Browser */
/** @typedef {{ browser: import('puppeteer-core').Browser, url: (page: string) => string }} Launched */

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const FIREFOX_FLAGS = ['--remote-allow-system-access'];

/** The host of the extension's pages in Firefox, fixed so that tests know it. */
const FIREFOX_UUID = '2c1d7f0e-8f5a-4a5e-9d53-6a1b0c9e4f10';

/** What keeps a browser from every address but this machine's own, for launchWithGloss. */
export const OFFLINE = {
  chromium: { args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] },
  firefox: {
    prefs: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1',
    },
  },
};

/** The page that the extension opens when it is installed. */
const WELCOME = 'src/welcome/index.html';

/** Starts a browser with the built extension in it. With `isPrivate` it has one private window, in which the extension is
 * allowed; the profile must then be new. The welcome page is closed again where none is asked for with `keepsWelcome`.
 * @param {{ kind: Browser, executable: string, headless: boolean, profile?: string, dist?: string, prefs?: Record<string, unknown>, args?: string[], isPrivate?: boolean, keepsWelcome?: boolean }} options
 * @returns {Promise<Launched>} */
export async function launchWithGloss({ keepsWelcome = false, ...options }) {
  const { profile } = options;
  const isNew = !profile || !existsSync(profile) || readdirSync(profile).length === 0;
  const launched = await launch(options);
  if (isNew && !keepsWelcome) await closeWelcome(launched);
  return launched;
}

/** Closes the welcome page, once it has been opened: it would stand in front of what is opened next.
 * @param {Launched} launched */
async function closeWelcome(launched) {
  const page = await welcomePage(launched);
  await page.close();
}

/** How long the extension may take to open its page, in milliseconds, and how long between looks. */
const WELCOME_MS = 30_000;
const LOOK_EVERY_MS = 50;

/** Resolves with the welcome page, once the extension has opened it; fails if it does not.
 * @param {Launched} launched
 * @returns {Promise<import('puppeteer-core').Page>} */
export async function welcomePage({ browser, url }) {
  for (const end = Date.now() + WELCOME_MS; Date.now() < end; ) {
    for (const page of await browser.pages()) {
      // Firefox tells no address of a page that the extension has opened. One that is going on to another answers nothing.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address === url(WELCOME)) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('The extension has opened no welcome page.');
}

/** @param {Omit<Parameters<typeof launchWithGloss>[0], 'keepsWelcome'>} options
 * @returns {Promise<Launched>} */
async function launch(options) {
  const { kind, executable, headless, profile, dist, prefs = {}, args = [], isPrivate = false } = options;
  const folder = path.resolve(dist ?? `dist/${kind}`);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const userDataDir = profile ? { userDataDir: profile } : {};
  if (kind === 'firefox') {
    const id = manifest.browser_specific_settings.gecko.id;
    if (isPrivate && profile) allowInPrivateWindows(profile, id);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executable,
      headless,
      args: [...FIREFOX_FLAGS, ...args],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
        'browser.privatebrowsing.autostart': isPrivate,
        ...prefs,
      },
      ...userDataDir,
    });
    await browser.installExtension(folder);
    return { browser, url: (page) => `moz-extension://${FIREFOX_UUID}/${page}` };
  }
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: isPrivate || [folder],
    args: [...CHROMIUM_FLAGS, ...(isPrivate ? ['--incognito'] : []), ...args],
    ...userDataDir,
  });
  if (isPrivate) {
    const client = await browser.target().createCDPSession();
    await client.send('Extensions.loadUnpacked', { path: folder, enableInIncognito: true });
  }
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  const { host } = new URL(worker.url());
  return { browser, url: (page) => `chrome-extension://${host}/${page}` };
}

/** Writes into a new profile what Firefox stores when its user allows an extension in private windows.
 * @param {string} profile @param {string} id */
function allowInPrivateWindows(profile, id) {
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  writeFileSync(path.join(profile, 'extension-preferences.json'), JSON.stringify({ [id]: permissions }));
}

/** Starts a headless browser without the extension, but otherwise with the flags of one that has it; in Chromium with other
 * unpacked extensions, if their folders are given.
 * @param {{ kind: Browser, executable: string, prefs?: Record<string, unknown>, args?: string[], extensions?: string[] }} options */
export function launchPlain({ kind, executable, prefs = {}, args = [], extensions = [] }) {
  const common = { executablePath: executable, headless: true };
  return kind === 'firefox'
    ? puppeteer.launch({
        ...common,
        browser: 'firefox',
        args: [...FIREFOX_FLAGS, ...args],
        extraPrefsFirefox: prefs,
      })
    : puppeteer.launch({
        ...common,
        pipe: true,
        enableExtensions: extensions.length > 0 ? extensions : true,
        args: [...CHROMIUM_FLAGS, ...args],
      });
}

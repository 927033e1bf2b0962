// A real browser with Gloss in it for the tests of this folder, and what they wait for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { disableExtension, enableExtension, reloadExtension } from '../../scripts/extension-life.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { type Launched, launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { type Box, markPlaces } from '../../scripts/mark-places.mjs';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { openPopup } from '../../scripts/popup-probe.mjs';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

/** How long a page may take on a machine that runs many at once. */
const PATIENCE_MS = 30_000;
/** The longest time between two looks. */
const MAX_PAUSE_MS = 200;

/** Pages by path: their HTML, or that with headers. */
export type Pages = Record<string, string | { body: string; headers?: Record<string, string> }>;

/** A page that the test reads, with all that came to its console. */
export interface ReadPage {
  readonly page: Page;
  readonly messages: string[];
}

/** A real browser with Gloss in it, and a server with some pages, for one file of tests. */
export interface GlossBrowser {
  readonly kind: 'chromium' | 'firefox';
  /** Opens a page of the server; `host` may be 'localhost' to make it another site. */
  open(pagePath: string, host?: string): Promise<ReadPage>;
  /** Opens a page in a window of its own: it stays in view whatever is opened after it, so that tests may run side by side. */
  openBeside(pagePath: string): Promise<ReadPage>;
  /** Opens the popup over a page. */
  popup(page: Page): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  extensionPage(name: string): Promise<Page>;
  /** The server's address, with a slash. */
  address(): string;
  /** Ends the browser and starts it again with what it has stored. */
  restart(): Promise<void>;
  /** Ends the extension and starts it again while a page is in view, as an update does. */
  reload(front: Page): Promise<void>;
  /** Takes the extension away while a page is in view: switched off in Chromium, removed in Firefox. */
  disable(front: Page): Promise<void>;
  /** Brings it back. */
  enable(front: Page): Promise<void>;
}

/** Starts the browser before the tests of a file and ends it after them; with `isPrivate`, all its windows are private. */
export function glossBrowser(pages: Pages, { isPrivate = false } = {}): GlossBrowser {
  const kind = inject('browser');
  let launched: Launched | null = null;
  let server: Awaited<ReturnType<typeof serve>> | null = null;
  const profile = mkdtempSync(path.join(tmpdir(), 'gloss-test-'));

  const started = () => {
    if (!launched || !server) throw new Error('The browser has not started.');
    return { ...launched, server };
  };
  const launch = async () => {
    const executable = await findBrowser(kind);
    const offline = OFFLINE[kind];
    const args = 'args' in offline ? offline.args.map((flag) => `${flag}, EXCLUDE localhost`) : [];
    const prefs =
      'prefs' in offline
        ? {
            ...offline.prefs,
            'network.proxy.no_proxies_on': '127.0.0.1, localhost',
            // Its request for an icon is a message in the console of a page with a strict policy.
            'browser.chrome.site_icons': false,
          }
        : {};
    launched = await launchWithGloss({ kind, executable, headless: true, profile, args, prefs, isPrivate });
  };

  const read = async (page: Page, pagePath: string, host = '127.0.0.1'): Promise<ReadPage> => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    const url = new URL(pagePath, started().server.address);
    url.hostname = host;
    await page.goto(url.href, { waitUntil: 'domcontentloaded' });
    return { page, messages };
  };

  beforeAll(async () => {
    const bodies = Object.entries(pages).map(([name, page]) => [
      name,
      typeof page === 'string' ? { body: page } : page,
    ]);
    server = await serve({ folder: 'test/pages', pages: Object.fromEntries(bodies) });
    await launch();
  });
  afterAll(async () => {
    await launched?.browser.close();
    server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  return {
    kind,
    address: () => started().server.address,
    open: async (pagePath, host) =>
      // What Chromium opens besides is in no private window.
      await read(await (isPrivate ? firstPage : newPage)(started().browser), pagePath, host),
    openBeside: async (pagePath) =>
      await read(await prepared(await started().browser.newPage({ type: 'window' })), pagePath),
    popup: (page) => openPopup({ ...started(), kind, page }),
    async extensionPage(name) {
      const page = await newPage(started().browser);
      await page.goto(started().url(name), { waitUntil: [] });
      await page.waitForSelector('main');
      return page;
    },
    async restart() {
      await launched?.browser.close();
      await launch();
    },
    reload: (front) => reloadExtension({ ...started(), kind, front }),
    disable: (front) => disableExtension({ ...started(), kind, front }),
    enable: (front) => enableExtension({ ...started(), kind, front }),
  };
}

async function newPage(browser: Browser): Promise<Page> {
  return await prepared(await browser.newPage());
}

async function firstPage(browser: Browser): Promise<Page> {
  const [page] = await browser.pages();
  if (!page) throw new Error('The browser has no page.');
  return await prepared(page);
}

async function prepared(page: Page): Promise<Page> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 900, height: 700 });
  return page;
}

/** The texts of the marks below an element, painted and wrapped, in document order. */
export async function markTexts(page: Page | Frame, selector = 'body'): Promise<string[]> {
  return (await markPlaces(page, selector)).map(({ text }) => text);
}

/** Waits until a text is marked below an element, painted or wrapped; returns its first box in the view. */
export async function marked(page: Page | Frame, text: string, selector = 'body'): Promise<Box> {
  let box: Box | null | undefined;
  await waitUntil(async () => {
    box = (await markPlaces(page, selector)).find((mark) => mark.text === text)?.box;
    return Boolean(box);
  }, `"${text}" is marked, and has a box, in ${selector}`);
  if (!box) throw new Error(`"${text}" has no box.`);
  return box;
}

/** Waits until nothing is marked below an element. */
export async function noneMarked(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(
    async () => (await markPlaces(page, selector)).length === 0,
    `nothing is marked in ${selector}`,
  );
}

/** Waits until all marks of a page that is known to be still, for which no text is split, are elements: some three seconds on. */
export async function wrapped(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(async () => {
    const whole = (await markPlaces(page, selector)).filter(({ isWhole }) => isWhole);
    return whole.length > 0 && whole.every(({ isWrapped }) => isWrapped);
  }, `all marks of whole texts in ${selector} are elements`);
}

/** Waits until all marks are elements, for which texts are split: as the reader may choose it. */
export async function allWrapped(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(async () => {
    const marks = await markPlaces(page, selector);
    return marks.length > 0 && marks.every(({ isWrapped }) => isWrapped);
  }, `all marks in ${selector} are elements`);
}

/** Rests the pointer on the first mark with a text, coming from the side. */
export async function restOn(page: Page, text: string, selector = 'body'): Promise<void> {
  const { x, y, width, height } = await marked(page, text, selector);
  await page.mouse.move(x + width + 200, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}

/** The titles in the open popover, once there is one. */
export function titlesInPopover(page: Page): Promise<string[]> {
  return inPopover(page, (root) => [...root.querySelectorAll('h2')].map((title) => title.textContent ?? ''));
}

/** Waits until the open popover shows a term of this name. */
export async function popoverShows(page: Page, name: string): Promise<void> {
  await waitUntil(async () => (await titlesInPopover(page)).includes(name), `the popover shows "${name}"`);
}

/** Waits until no popover is on the page. */
export async function popoverIsGone(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('gloss-popover') === null);
}

/** The middle of an element in the popover, in the page's coordinates. */
export function placeInPopover(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return inPopover(
    page,
    (root, wanted) => {
      const element = root.querySelector(wanted);
      element?.scrollIntoView({ block: 'center' });
      const box = element?.getBoundingClientRect();
      if (!box) throw new Error(`There is no ${wanted} in the popover.`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    selector,
  );
}

/** Waits until something holds; says what did not, if it never does. No event tells what is painted, so it asks again and again. */
export async function waitUntil(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  // A look costs the page and this process time that other tests want: most things come soon or after seconds.
  let pause = 20;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, MAX_PAUSE_MS);
  }
}

/** How to wait in a tab that is behind another, where frames are seldom painted: look at this interval, in milliseconds. */
export const BEHIND = { polling: 100 };

/** What makes a page one with scripts: nothing on it is ever wrapped. */
export const SCRIPT = '<script>window.hasRun = true;</script>';

/** A whole page around some HTML. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>`;
}

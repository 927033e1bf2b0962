// A real browser with Gloss in it and pages on a server: what each file of tests in this folder begins with.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import {
  disableExtension,
  enableExtension,
  reloadExtension,
  withholdAccess,
} from '../../scripts/extension-life.mjs';
import { type Launched, welcomePage } from '../../scripts/launch.mjs';
import { openPanel } from '../../scripts/panel-probe.mjs';
import { openPopup } from '../../scripts/popup-probe.mjs';
import { serve } from '../../scripts/serve.mjs';
import { type OwnBrowserOptions, ownBrowser } from './own-browser.ts';
import { borrowBrowser, giveBackBrowser } from './shared-browser.ts';
import type { BrowserKind } from './start-browser.ts';
import { PATIENCE_MS } from './wait-until.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserKind;
  }
}

/** Pages by path: their HTML, or that with headers. */
export type Pages = Record<string, string | { body: string; headers?: Record<string, string> }>;

/** A page that the test reads, with all that came to its console. */
export interface ReadPage {
  readonly page: Page;
  readonly messages: string[];
}

/** A real browser with Gloss in it, and a server with some pages, for one file of tests. */
export interface GlossBrowser {
  readonly kind: BrowserKind;
  /** Opens a page of the server; `host` may be 'localhost' to make it another site. */
  open(pagePath: string, host?: string): Promise<ReadPage>;
  /**
   * Opens a page in a window of its own: it stays in view whatever is opened after it, so that tests may run side by side.
   * Who leaves it lets the next one have the window.
   */
  openBeside(pagePath: string): Promise<ReadPage & { leave(): Promise<void> }>;
  /** Opens the popup over a page. */
  popup(page: Page): Promise<Page>;
  /** Opens the panel beside a page, in the window of that page. */
  panel(page: Page): Promise<Page>;
  /** Opens a page of the extension in a tab. */
  extensionPage(name: string): Promise<Page>;
  /** The server's address, with a slash. */
  address(): string;
}

/** A browser of which no other file of tests knows. */
export interface OwnGlossBrowser extends GlossBrowser {
  /** The page that greets a new reader, once the extension has opened it; it is closed at once where nobody wants to keep it. */
  welcome(): Promise<Page>;
  /** Ends the browser and starts it again with what it has stored. */
  restart(): Promise<void>;
  /** Ends the extension and starts it again while a page is in view, as an update does. */
  reload(front: Page): Promise<void>;
  /** Takes the extension away while a page is in view: switched off in Chromium, removed in Firefox. */
  disable(front: Page): Promise<void>;
  /** Brings it back. */
  enable(front: Page): Promise<void>;
  /** Takes its access to all pages away while a page is in view. */
  withhold(front: Page): Promise<void>;
}

/** Gives the tests of a file a browser, which is as if just started, and a server with some pages. */
export function glossBrowser(pages: Pages): GlossBrowser {
  const kind = inject('browser');
  let hasStored = false;
  afterAll(() => giveBackBrowser({ hasStored }));
  const gloss = withPages(pages, kind, () => borrowBrowser(kind));
  return {
    ...gloss,
    popup(page) {
      hasStored = true;
      return gloss.popup(page);
    },
    panel(page) {
      hasStored = true;
      return gloss.panel(page);
    },
    extensionPage(name) {
      hasStored = true;
      return gloss.extensionPage(name);
    },
  };
}

/** The same for tests that start the browser again, take the extension out of it, or want it to be of another kind. */
export function ownGlossBrowser(pages: Pages, options: OwnBrowserOptions = {}): OwnGlossBrowser {
  const kind = inject('browser');
  const { running, restart } = ownBrowser(kind, options);
  const inFront = async (front: Page) => ({ ...(await running()), kind, front });
  return {
    ...withPages(pages, kind, running, options.isPrivate),
    restart,
    welcome: async () => await welcomePage(await running()),
    reload: async (front) => await reloadExtension(await inFront(front)),
    disable: async (front) => await disableExtension(await inFront(front)),
    enable: async (front) => await enableExtension(await inFront(front)),
    withhold: async (front) => await withholdAccess(await inFront(front)),
  };
}

function withPages(
  pages: Pages,
  kind: BrowserKind,
  running: () => Promise<Launched>,
  isPrivate = false,
): GlossBrowser {
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  beforeAll(async () => {
    const bodies = Object.entries(pages).map(([name, page]) => [
      name,
      typeof page === 'string' ? { body: page } : page,
    ]);
    server = await serve({ folder: 'test/pages', pages: Object.fromEntries(bodies) });
    await running();
  });
  afterAll(() => server?.close());

  const address = () => {
    if (!server) throw new Error('The server has not started.');
    return server.address;
  };
  const read = async (page: Page, pagePath: string, host = '127.0.0.1'): Promise<ReadPage> => {
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(String(error)));
    const url = new URL(pagePath, address());
    url.hostname = host;
    await page.goto(url.href, { waitUntil: 'domcontentloaded' });
    return { page, messages };
  };
  const leftWindows: Page[] = [];
  return {
    kind,
    address,
    async open(pagePath, host) {
      const { browser } = await running();
      // What Chromium opens besides is in no private window.
      const [first] = isPrivate ? await browser.pages() : [];
      return await read(await prepared(first ?? (await browser.newPage())), pagePath, host);
    },
    async openBeside(pagePath) {
      const { browser } = await running();
      const page = leftWindows.pop() ?? (await prepared(await browser.newPage({ type: 'window' })));
      const leave = async () => {
        for (const kind of ['console', 'pageerror'] as const) page.removeAllListeners(kind);
        await page.goto('about:blank');
        leftWindows.push(page);
      };
      return { ...(await read(page, pagePath)), leave };
    },
    popup: async (page) => await openPopup({ ...(await running()), kind, page }),
    panel: async (page) => await openPanel({ ...(await running()), kind, page }),
    async extensionPage(name) {
      const { browser, url } = await running();
      const page = await prepared(await browser.newPage());
      await page.goto(url(name), { waitUntil: [] });
      await page.waitForSelector('main');
      return page;
    },
  };
}

async function prepared(page: Page): Promise<Page> {
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 900, height: 700 });
  return page;
}

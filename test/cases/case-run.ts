// How a case is run: its page opened with Gloss and without it, and closed again.
import type { Browser, Page } from 'puppeteer-core';
import { whenMarked } from './marks-in-page.ts';

/**
 * When a page is looked at: as soon as it is marked, or some seconds on, when a page that is known to be still may show
 * its marks another way.
 */
export type Moment = 'soon' | 'later';

/** How much later, in milliseconds. */
const LATER_MS = 5000;

/** A script that walks over a page's text, as a folder of cases gives it: the source of an async function, and what it needs. */
export interface Walker {
  readonly name: string;
  readonly source: string;
}

/** One check: what must hold on the pages whose name begins with the prefix. */
export interface Case {
  readonly prefix: string;
  /** What must hold, in a few words. */
  readonly what: string;
  /** The moments at which it is checked; only one for a page that does things in its own time. */
  readonly moments: readonly Moment[];
  /** Returns what does not hold, in words; nothing where all does. */
  readonly check: (run: CaseRun) => Promise<readonly string[]>;
}

/** A page that is open, with all that has come to its console. */
export interface OpenPage {
  readonly page: Page;
  readonly messages: readonly string[];
}

/** How a page is opened. */
export interface OpenedHow {
  /** What its address ends with. */
  readonly hash?: string;
  /** Whether it is open only once it is marked, where Gloss is on. */
  readonly awaitsMarks?: boolean;
  /**
   * Whether it is laid out when one of its scripts sets the first timer. The first layout of a page of megabytes is its longest
   * task by far, and whether it comes before or after that timer, and before or after the end of parsing, is chance.
   */
  readonly laysOutFirst?: boolean;
  /** Called with the page before it is gone to. */
  readonly beforehand?: (page: Page) => Promise<void>;
}

/** What a check has at hand. */
export interface CaseRun {
  readonly kind: 'chromium' | 'firefox';
  readonly moment: Moment;
  /** Opens the case's page, with Gloss once it is marked, at the moment at which it is looked at. */
  open(isOn: boolean, how?: OpenedHow): Promise<OpenPage>;
  /** Switches Gloss on or off, everywhere. */
  switchGloss(isOn: boolean): Promise<void>;
  /** Returns how many pixels of a picture have each colour, by "r,g,b". */
  colours(picture: Uint8Array): Promise<ReadonlyMap<string, number>>;
}

/** Makes what a check has at hand; `close` closes what it has opened. */
export function caseRun(options: {
  kind: CaseRun['kind'];
  moment: Moment;
  browser: Browser;
  address: string;
  switchGloss: CaseRun['switchGloss'];
  colours: CaseRun['colours'];
}): { run: CaseRun; close: () => Promise<void> } {
  const { kind, moment, browser, address, switchGloss, colours } = options;
  const opened: Page[] = [];
  return {
    run: {
      kind,
      moment,
      switchGloss,
      colours,
      async open(isOn, { hash = '', awaitsMarks = true, laysOutFirst = false, beforehand } = {}) {
        await switchGloss(isOn);
        const page = await browser.newPage();
        opened.push(page);
        page.setDefaultTimeout(15_000);
        if (laysOutFirst) await page.evaluateOnNewDocument(layOutAtFirstTimer);
        await page.setViewport({ width: 1000, height: 700 });
        const messages: string[] = [];
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(String(error)));
        await beforehand?.(page);
        // Some pages wait for a late script until they have loaded.
        await page.goto(address + hash, { waitUntil: 'domcontentloaded' });
        if (isOn && awaitsMarks) await whenMarked(page);
        if (moment === 'later') await wait(LATER_MS);
        return { page, messages };
      },
    },
    async close() {
      for (const page of opened) await page.close().catch(() => undefined);
    },
  };
}

/** Has the browser lay the page out when a script of the page sets its first timer; runs in the page. */
function layOutAtFirstTimer(): void {
  const own = window.setTimeout;
  window.setTimeout = ((...timer: Parameters<typeof setTimeout>) => {
    window.setTimeout = own;
    document.body.getBoundingClientRect();
    return own(...timer);
  }) as typeof setTimeout;
}

/** What a function reads on the page without Gloss and with it. */
export async function withoutAndWith<T>(
  run: CaseRun,
  read: (open: OpenPage) => Promise<T>,
  how?: OpenedHow,
): Promise<{ without: T; with: T }> {
  const plain = await run.open(false, how);
  const without = await read(plain);
  await plain.page.close();
  const marked = await run.open(true, how);
  const withGloss = await read(marked);
  await marked.page.close();
  return { without, with: withGloss };
}

/** Resolves after this many milliseconds: these pages do things in their own time, and a person would wait too. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Whether something comes true within some seconds. */
export async function comesTrue(holds: () => Promise<boolean>, withinMs = 4000): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) return false;
    await wait(100);
  }
  return true;
}

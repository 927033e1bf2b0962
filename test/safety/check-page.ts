// Compares one page with itself: without Gloss, with it, and after it.
import type { Page } from 'puppeteer-core';
import { isMove } from './compare-recordings.ts';
import type { Findings } from './probe.ts';

/** What was found on one page. */
export interface PageReport extends Findings {
  /** What came to the console, or was thrown, only once Gloss was on. */
  readonly errors: readonly string[];
  /** Whether Gloss leaves the whole page alone, as the page asks. */
  readonly isLeftAlone: boolean;
}

/** How long a page may take until its first script can run, in milliseconds. */
const OPENING_MS = 20_000;

/**
 * Opens a page and compares it with itself, on the very same load: without Gloss, with it, and after it. The same
 * elements and text nodes are compared, so nothing that differs from load to load is taken for our doing. Nor is what
 * the page itself changes: it is held still (see offerHold), watched without Gloss until two recordings are equal, and
 * where a box differs nevertheless, all is done once more; what is our doing comes again.
 *
 * The probe must be in the page, and Gloss be off; it is off afterwards.
 * @throws {Error} where the page can't be read, or Gloss never finished with it
 */
export async function checkPage(options: {
  page: Page;
  address: string;
  /** Switches Gloss on or off, everywhere. */
  switchGloss: (isOn: boolean) => Promise<void>;
}): Promise<PageReport> {
  const { page, address, switchGloss } = options;
  const messages: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));

  const once = async () => {
    await page.evaluate(() => window.glossSafety.recordPlain());
    const before = new Set(messages);
    const from = messages.length;
    await switchGloss(true);
    const isMarked = await page.evaluate(() => window.glossSafety.isMarked());
    await page.evaluate(() => window.glossSafety.recordMarked());
    await switchGloss(false);
    await page.evaluate(() => window.glossSafety.isUnmarked());
    const findings = await page.evaluate(() => window.glossSafety.findings());
    const errors = messages.slice(from).filter((text) => !before.has(text));
    return { ...findings, errors, isLeftAlone: !isMarked };
  };

  try {
    // Firefox takes a frame that can't be loaded for a failure of the page: whether it has come is seen in the page.
    await page.goto(address, { waitUntil: [] }).catch(() => undefined);
    await page.waitForFunction(() => document.body !== null && 'glossSafety' in window, {
      timeout: OPENING_MS,
      polling: 50,
    });
    await page.evaluate(() => window.glossSafety.hold());
    const first = await once();
    if (!first.moved.some(isMove) && first.looks.length === 0) return first;
    const second = await once();
    return {
      ...second,
      undo: [...first.undo, ...second.undo],
      errors: [...new Set([...first.errors, ...second.errors])],
    };
  } finally {
    await switchGloss(false);
  }
}

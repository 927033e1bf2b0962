// Compares a page with late scripts on two loads without Gloss and one with it.
import type { Page } from 'puppeteer-core';
import { whenMarked } from '../cases/marks-in-page.ts';
import { watchFirstFormula } from './first-formula.ts';
import { serveLatePackages } from './late-packages.ts';
import {
  differencesOf,
  FORMULAS,
  type LoadDifferences,
  type LoadSnapshot,
  readPage,
} from './load-snapshot.ts';

/** What was found on one page at one delay. */
export interface LateReport {
  /** Formulas without Gloss, with it, and when it is switched off again. */
  readonly formulas: readonly [number, number, number];
  readonly marks: number;
  /** How many of them were there before the first formula. */
  readonly marksBefore: number;
  /** How many files of packages the page has got. */
  readonly served: number;
  readonly withGloss: LoadDifferences;
  readonly afterGloss: LoadDifferences;
}

/** How long nothing must change for a page to have come to rest, and how long it may take, in milliseconds. */
const REST_MS = 1000;
const MAX_MS = 30_000;

/** Where a page is, and how late its packages come. */
interface LateLoad {
  readonly newPage: () => Promise<Page>;
  readonly address: string;
  readonly delayMs: number;
}

/** Opens a page with Gloss once and without it twice, its packages late, and compares what they have come to. */
export async function checkLate({
  switchGloss,
  ...options
}: LateLoad & { switchGloss: (isOn: boolean) => Promise<void> }): Promise<LateReport> {
  const plainLoad = async (leastAgeMs = 0) => {
    const { page, snapshot, ageMs } = await openLate(options);
    let seen = await snapshot();
    if (ageMs() < leastAgeMs) {
      await new Promise((resolve) => setTimeout(resolve, leastAgeMs - ageMs()));
      seen = await snapshot();
    }
    await page.close();
    return seen;
  };

  await switchGloss(true);
  const { page, packages, snapshot, marksBefore, ageMs } = await openLate(options);
  await snapshot();
  const marks = await whenMarked(page);
  const before = await marksBefore();
  const withGloss = await snapshot();
  await switchGloss(false);
  const afterGloss = await snapshot();
  const age = ageMs();
  await page.close();
  // Some pages give up waiting for a script after seconds, and say so: one of the two gets as old as the page with Gloss.
  const without = [await plainLoad(), await plainLoad(age)] as const;
  return {
    formulas: [without[0].formulas, withGloss.formulas, afterGloss.formulas],
    marks,
    marksBefore: before,
    served: packages.served.size,
    withGloss: differencesOf(withGloss, without),
    afterGloss: differencesOf(afterGloss, without),
  };
}

async function openLate({ newPage, address, delayMs }: LateLoad) {
  const page = await newPage();
  const messages: string[] = [];
  page.on('console', (message) => {
    // What can't be had without network is no difference of a page.
    const isOfNetwork = /https?:\/\/|net::/.test(message.text());
    if (message.type() === 'error' && !isOfNetwork) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  const packages = await serveLatePackages(page, delayMs);
  const marksBefore = await watchFirstFormula(page);
  const opened = Date.now();
  await page.goto(address, { waitUntil: [] }).catch(() => undefined);
  await page.waitForFunction(() => document.body !== null, { timeout: MAX_MS, polling: 50 });
  /** The page at rest. */
  const snapshot = async (): Promise<LoadSnapshot> => {
    await atRest(page, packages.waiting);
    return { ...(await page.evaluate(readPage, FORMULAS)), messages: [...messages] };
  };
  return { page, packages, marksBefore, snapshot, ageMs: () => Date.now() - opened };
}

/** Resolves when a page has loaded, all its packages have come and nothing has changed for a moment, or in the end. */
async function atRest(page: Page, waiting: () => number): Promise<void> {
  const end = Date.now() + MAX_MS;
  do {
    await page
      .evaluate(
        (restMs, mostMs) =>
          new Promise<void>((resolve) => {
            const start = performance.now();
            let last = start;
            const observer = new MutationObserver(() => {
              last = performance.now();
            });
            observer.observe(document, { subtree: true, childList: true, characterData: true });
            const look = setInterval(() => {
              const now = performance.now();
              const isAtRest = document.readyState === 'complete' && now - last >= restMs;
              if (!isAtRest && now - start < mostMs) return;
              clearInterval(look);
              observer.disconnect();
              resolve();
            }, 50);
          }),
        REST_MS,
        Math.max(0, end - Date.now()),
      )
      // A page may load another in its place meanwhile.
      .catch(() => undefined);
  } while (waiting() > 0 && Date.now() < end);
}

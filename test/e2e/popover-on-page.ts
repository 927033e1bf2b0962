// The popover on a page: how a reader opens it, what it shows, and when it is gone.
import type { Page } from 'puppeteer-core';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { REST_MS, SETTLE_MS } from '../../src/core/popover/hover-intent.ts';
import { marked } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

/** Rests the pointer on the first mark with a text, coming from the side. */
export async function restOn(page: Page, text: string, selector = 'body'): Promise<void> {
  const { x, y, width, height } = await marked(page, text, selector);
  await page.mouse.move(x + width + 200, y + height / 2);
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}

/** Rests the pointer on the first mark with a text, until the popover shows the term of this name. */
export async function openPopover(page: Page, text: string, name: string): Promise<void> {
  await restOn(page, text);
  await popoverShows(page, name);
}

/** Waits until the page's clock has gone on for twice as long as a rest takes, after which a popover opens. */
export async function restPasses(page: Page): Promise<void> {
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction(
    (from, rest) => performance.now() > from + 2 * rest,
    {},
    since,
    REST_MS + SETTLE_MS,
  );
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

/** Presses a button in the popover, by the pointer. */
export async function pressInPopover(page: Page, selector: string): Promise<void> {
  const { x, y } = await placeInPopover(page, selector);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
}

/** Presses "More" until all that lies below the definition is shown, or is not; a browser keeps that for what comes after. */
export async function unfold(page: Page, isMore: boolean): Promise<void> {
  const isSo = () =>
    inPopover(page, (root) => root.querySelector('.more')?.getAttribute('aria-expanded') === 'true');
  await waitUntil(async () => {
    if ((await isSo()) === isMore) return true;
    // It may have moved since, with what was unfolded before.
    await pressInPopover(page, '.more');
    return (await isSo()) === isMore;
  }, 'more is shown, or less');
}

/** Presses the first related term in the popover, and waits until the popover shows what that names; returns the name. */
export async function pressChip(page: Page): Promise<string> {
  await unfold(page, true);
  const name = await inPopover(page, (root) => root.querySelector('.chip')?.textContent ?? '');
  await pressInPopover(page, '.chip');
  await popoverShows(page, name);
  await unfold(page, false);
  return name;
}

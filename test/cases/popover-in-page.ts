// Uses the popover of a page as a reader does: by the pointer and the keys.
import type { Page } from 'puppeteer-core';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { comesTrue } from './case-run.ts';
import { marksOf } from './marks-in-page.ts';

/** How far a popover may stand from its word, in CSS pixels of the page. */
const BESIDE_PX = 24;

/** Where the open popover stands, and whether it lies over all else there; null where none is open. */
export function popoverBox(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('gloss-popover');
    if (!host?.matches(':popover-open')) return null;
    const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
    if (width === 0 || height === 0 || getComputedStyle(host).visibility !== 'visible') return null;
    const isOnTop = document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
    return { left, top, right, bottom, isOnTop };
  });
}

/** Whether a popover is open, or comes within some seconds. */
export const popoverOpens = (page: Page) => comesTrue(async () => (await popoverBox(page)) !== null);

/** Whether the popover is closed, or closes within some seconds. */
export const popoverCloses = (page: Page) => comesTrue(async () => (await popoverBox(page)) === null);

/** The titles in the open popover. */
export function titlesInPopover(page: Page): Promise<string[]> {
  return inPopover(page, (root: ShadowRoot) =>
    [...root.querySelectorAll('h2')].map((title) => title.textContent ?? ''),
  );
}

/** Rests the pointer on a mark, and says whether its popover opens. Returns what does not hold. */
export async function openOn(page: Page, text: string, selector = 'body'): Promise<string[]> {
  const found = async () =>
    (await marksOf(page, selector)).find((mark) => mark.text === text && mark.width > 0);
  await comesTrue(async () => (await found()) !== undefined);
  await page.evaluate(
    (wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'nearest' }),
    selector,
  );
  const mark = await found();
  if (!mark) return [`"${text}" is not marked in ${selector}`];
  const middle = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  await page.mouse.move(middle.x + 120, middle.y + 3);
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  return (await popoverOpens(page)) ? [] : [`no popover opens on "${text}"`];
}

/** What does not hold of where the popover stands: beside its word, and over all else. */
export async function isBeside(page: Page, text: string, selector = 'body'): Promise<string[]> {
  const box = await popoverBox(page);
  if (!box) return ['the popover is not open'];
  const away = (await marksOf(page, selector))
    .filter((mark) => mark.text === text && mark.width > 0)
    .map(({ x, y, width, height }) =>
      Math.max(box.left - (x + width), x - box.right, box.top - (y + height), y - box.bottom, 0),
    );
  const least = Math.min(...away);
  return [
    ...(least <= BESIDE_PX ? [] : [`the popover stands ${Math.round(least)} px from "${text}"`]),
    ...(box.isOnTop ? [] : ['something lies over the popover']),
  ];
}

/** Moves the pointer into the open popover, clicks there, and says what does not hold: that it stays. */
export async function clickIn(page: Page): Promise<string[]> {
  const at = await inPopover(page, (root: ShadowRoot) => {
    const box = root.querySelector('h2')?.getBoundingClientRect();
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  });
  if (!at) return ['the popover has no title'];
  const window = page.viewport() ?? { width: 0, height: 0 };
  if (at.x < 0 || at.y < 0 || at.x > window.width || at.y > window.height)
    return ['the popover stands outside the window'];
  await page.mouse.move(at.x, at.y, { steps: 8 });
  await page.mouse.click(at.x, at.y);
  // What a click closes, it closes at once, or after the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await popoverBox(page)) === null ? ['the popover is closed by a click into it'] : [];
}

/** Presses Escape and says what does not hold: that the popover closes. */
export async function pressEscape(page: Page): Promise<string[]> {
  await page.keyboard.press('Escape');
  return (await popoverCloses(page)) ? [] : ['Escape does not close the popover'];
}

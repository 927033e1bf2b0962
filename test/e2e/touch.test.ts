// Reading by touch, in a window as narrow as a phone: what opens is a sheet at its lower edge.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { placeInPopover, popoverIsGone, popoverShows } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const FAR = '<div style="height: 1500px"></div>';
const gloss = glossBrowser({
  '/page': html(
    `<p>A model that is overfitting meets <a id="link" href="#there">data drift</a>.</p>${FAR}<p>RLHF</p>`,
    '<meta name="viewport" content="width=device-width"><style>body { line-height: 3 }</style>',
  ),
});

const WINDOW = { width: 320, height: 640 };
const open = async (): Promise<Page> => {
  const { page } = await gloss.open('/page');
  await page.setViewport(WINDOW);
  await marked(page, 'overfitting');
  return page;
};
const middleOf = async (page: Page, text: string) => {
  const { x, y, width, height } = await marked(page, text);
  return { x: x + width / 2, y: y + height / 2 };
};
const tap = async (page: Page, text: string) => {
  const { x, y } = await middleOf(page, text);
  await page.touchscreen.tap(x, y);
};
const sheet = (page: Page) =>
  inPopover(page, (root) => {
    const { left, right, top, bottom } = (root.querySelector('.card') as HTMLElement).getBoundingClientRect();
    return { left, right, top, bottom };
  });

/** Moves a finger over the page, without lifting it in between. */
async function drag(page: Page, from: { x: number; y: number }, down: number): Promise<void> {
  const touch = await page.touchscreen.touchStart(from.x, from.y);
  for (let step = 1; step <= 6; step++) await touch.move(from.x, from.y + (down * step) / 6);
  await touch.end();
}

describe('a tap', () => {
  it('opens a sheet of the whole width at the lower edge, which is no higher than 45 % of the window', async () => {
    const page = await open();
    await tap(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const { left, right, top, bottom } = await sheet(page);
    // Firefox shows a scroll bar in a narrow window, too.
    const width = await page.evaluate(() => visualViewport?.width);
    expect({ left, right, bottom }).toEqual({ left: 0, right: width, bottom: 640 });
    expect(bottom - top).toBeLessThanOrEqual(0.45 * 640);
    await page.touchscreen.tap(300, 300);
    await popoverIsGone(page);
  });

  it('on a link follows it as without us', async () => {
    const page = await open();
    await tap(page, 'data drift');
    await page.waitForFunction(() => location.hash === '#there');
    expect(await page.$('gloss-popover')).toBeNull();
  });
});

describe('the sheet', () => {
  it.each(['its button', 'a swipe down', 'Escape'])('closes by %s', async (how) => {
    const page = await open();
    await tap(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const { top } = await sheet(page);
    if (how === 'Escape') await page.keyboard.press('Escape');
    else if (how === 'a swipe down') await drag(page, { x: 160, y: top + 12 }, 140);
    else {
      const { x, y } = await placeInPopover(page, '.sheet-bar button');
      await page.touchscreen.tap(x, y);
    }
    await popoverIsGone(page);
  });

  it('stays for a finger that hardly moves, where it was', async () => {
    const page = await open();
    await tap(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    const before = await sheet(page);
    await drag(page, { x: 160, y: before.top + 12 }, 30);
    expect(await sheet(page)).toEqual(before);
  });
});

describe('a finger', () => {
  it('that scrolls opens nothing', async () => {
    if (gloss.kind !== 'chromium') return;
    const page = await open();
    await drag(page, await middleOf(page, 'overfitting'), -200);
    await page.waitForFunction(() => scrollY > 50);
    expect(await page.$('gloss-popover')).toBeNull();
    await page.touchscreen.tap(300, 300);
    expect(await page.$('gloss-popover')).toBeNull();
  });

  it('that stays on a link has it explained, below the menu of the browser', async () => {
    const page = await open();
    // No tool brings up a menu by touch: the page gets the event by which that begins.
    const stay = () =>
      page.evaluate(({ x, y }) => {
        const target = document.elementFromPoint(x, y);
        const init = { clientX: x, clientY: y, pointerType: 'touch', bubbles: true, cancelable: true };
        target?.dispatchEvent(new PointerEvent('pointerdown', init));
        return target?.dispatchEvent(new PointerEvent('contextmenu', init));
      }, place);
    const place = await middleOf(page, 'data drift');
    await waitUntil(async () => {
      expect(await stay()).toBe(true);
      return (await page.$('gloss-popover')) !== null;
    }, 'the link is explained, and the menu not prevented');
    await popoverShows(page, 'Data drift');
    expect(page.url()).not.toContain('#there');
    await page.touchscreen.tap(300, 300);
    await popoverIsGone(page);
    // Where the page has a menu of its own, that comes first.
    await page.evaluate(() => document.addEventListener('contextmenu', (event) => event.preventDefault()));
    expect(await stay()).toBe(false);
    expect(await page.$('gloss-popover')).toBeNull();
  });
});

// What a pointer means: nothing by crossing many terms, and what its reader has chosen by resting on one.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { REST_MS } from '../../src/core/popover/hover-intent.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, markTexts } from './marks-on-page.ts';
import { openPopover, popoverIsGone, popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { store } from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/fifty': html(`<p>${'They have used RLHF before. '.repeat(50)}</p>`),
  '/page': html('<p>A model that is overfitting meets data drift.</p>'),
});

/** What the page notes of us. */
interface Watched {
  opened: number;
  moves: number[];
}

let options: Page;
const choose = (settings: object) => store(options, { settings: { version: 5, ...settings } });
beforeAll(async () => {
  options = await gloss.extensionPage('src/options/index.html');
});

/** Moves the pointer over all places and away; returns the longest that it stayed at one, in milliseconds of the page's clock. */
async function longestRest(page: Page, boxes: readonly { x: number; y: number }[]): Promise<number> {
  await popoverIsGone(page);
  await page.evaluate(() => Object.assign(window, { opened: 0, moves: [] }));
  // All at once, to be quick.
  const steps = boxes.map(({ x, y }) => page.mouse.move(x + 6, y + 6));
  await Promise.all([...steps, page.mouse.move(880, 690)]);
  await restPasses(page);
  const moves = await page.evaluate(() => (window as unknown as Watched).moves);
  return Math.max(...moves.slice(1).map((at, index) => at - (moves[index] ?? at)));
}

describe('a pointer', () => {
  it('that crosses fifty terms opens nothing', async () => {
    await choose({ repetition: 'always', markRoom: 'all' });
    const { page } = await gloss.open('/fifty');
    await waitUntil(async () => (await markTexts(page)).length === 50, 'all fifty are marked');
    const boxes = (await markPlaces(page, 'body')).flatMap(({ box }) => box ?? []);
    await page.evaluate(() => {
      Object.assign(window, { opened: 0, moves: [] });
      new MutationObserver(() => {
        if (document.querySelector('gloss-popover')) Object.assign(window, { opened: 1 });
      }).observe(document.documentElement, { childList: true });
      addEventListener(
        'pointermove',
        () => void (window as unknown as Watched).moves.push(performance.now()),
      );
    });
    // On a busy machine the pointer may rest between two of them: then it has not crossed them, and tries again.
    await waitUntil(async () => (await longestRest(page, boxes)) < REST_MS, 'a pointer crosses them all');
    expect(await page.evaluate(() => (window as unknown as Watched).opened)).toBe(0);
    // Else nothing could have been seen to open.
    await openPopover(page, 'RLHF', 'Reinforcement learning from human feedback (RLHF)');
    expect(await page.evaluate(() => (window as unknown as Watched).opened)).toBe(1);
    await choose({});
  });

  it('opens only with Alt held for a reader who wants that, also when it rests already', async () => {
    await choose({ opensBy: 'alt' });
    const { page } = await gloss.open('/page');
    await restOn(page, 'overfitting');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await page.keyboard.down('Alt');
    await popoverShows(page, 'Overfitting');
    await page.keyboard.up('Alt');
    await choose({});
  });

  it('that selects opens nothing', async () => {
    const { page } = await gloss.open('/page');
    const { x, y, width, height } = await marked(page, 'overfitting');
    await openPopover(page, 'data drift', 'Data drift');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await page.mouse.move(x + width + 60, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await page.mouse.up();
  });
});

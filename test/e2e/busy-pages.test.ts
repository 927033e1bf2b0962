// What is painted while a page keeps changing.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

const LINES = 300;

/** A page with many marks that does something fifty times a second, once it is started. */
const changing = (step: string) =>
  html(
    `<p id="clock">0</p>${'<p>A line on overfitting.</p>'.repeat(LINES)}<script>
      const clock = document.querySelector('#clock');
      let count = 0;
      window.start = () => { window.ticking = setInterval(() => { ${step}; }, 20); };
      window.stop = () => clearInterval(window.ticking);
    </script>`,
  );

const gloss = glossBrowser({
  '/writes': changing('clock.firstChild.data = String(count++)'),
  '/moves': changing('clock.style.left = (count++ % 100) + "px"'),
  '/puts-back': html(`<p id="text">Of overfitting here.</p><p id="last">RLHF</p>${SCRIPT}`),
});

const run = (page: Page, name: 'start' | 'stop') =>
  page.evaluate((which) => (window as unknown as Record<string, () => void>)[which]?.(), name);

/** How far down the page the painted marks reach, in views, and how many there are. */
async function painted(page: Page): Promise<{ count: number; reach: number }> {
  const boxes = (await markPlaces(page)).flatMap(({ box }) => box ?? []);
  const height = await page.evaluate(() => innerHeight);
  return { count: boxes.length, reach: Math.max(0, ...boxes.map(({ y }) => y)) / height };
}

describe('a page that changes all the time', () => {
  it.each([
    ['a text', '/writes'],
    ['the place of a box', '/moves'],
  ])(
    'has only marks near the view while it does, those that one scrolls to, and all when it is still again: %s',
    async (_what, path) => {
      const { page, messages } = await gloss.open(path);
      const hasAll = async () => (await painted(page)).count === LINES;
      await waitUntil(hasAll, 'all is painted');
      await run(page, 'start');
      await waitUntil(async () => {
        const { count, reach } = await painted(page);
        return count > 0 && reach < 2.1;
      }, 'only what is near is painted');
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await waitUntil(async () => (await painted(page)).reach > 0.5, 'what is in view now is painted');
      expect((await painted(page)).count).toBeLessThan(LINES);
      await run(page, 'stop');
      await waitUntil(hasAll, 'all is painted again');
      expect(messages).toEqual([]);
    },
  );
});

describe('a page that writes to what it has taken out', () => {
  it('puts it back without a mark at the places of what was there before', async () => {
    const { page } = await gloss.open('/puts-back');
    await marked(page, 'overfitting');
    const stale = await page.evaluate(async () => {
      const line = document.querySelector('#text');
      const text = line?.firstChild as Text;
      const nextTask = () => new Promise((resolve) => setTimeout(resolve));
      line?.remove();
      await nextTask();
      text.data = 'Something else is written here.';
      await nextTask();
      document.body.prepend(line ?? '');
      await null;
      return [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])].some(
        ({ startContainer }) => startContainer === text,
      );
    });
    expect(stale).toBe(false);
  });
});

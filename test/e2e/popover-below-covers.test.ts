// The popover of a word that something of the page lies over.
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { openPopover, popoverIsGone, popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p id="text">A model that is overfitting meets data drift.</p>';
const OVERLAY = 'position: absolute; inset: 0; z-index: 1';

const gloss = glossBrowser({
  '/stretched': html(
    `<div style="position: relative">${TEXT}<a href="#read" class="s">Read</a></div>`,
    `<style>.s::after { content: ''; ${OVERLAY} }</style>`,
  ),
  '/opaque': html(
    `<div style="position: relative">${TEXT}<div style="${OVERLAY}; background: #fff"></div></div><p>RLHF</p>`,
  ),
  '/glass': html(
    `<div style="position: relative">${TEXT}<div style="${OVERLAY}; background: rgb(0 0 0 / 10%)"></div></div>`,
  ),
});

describe('below what covers a text', () => {
  it.each(['/stretched', '/glass'])(
    'opens where it is seen, and the click is the page’s: %s',
    async (path) => {
      const { page } = await gloss.open(path);
      await openPopover(page, 'overfitting', 'Overfitting');
      const { x, y, width, height } = await marked(page, 'overfitting');
      // It stays while the pointer goes along the word.
      for (let at = x; at < x + width; at += 4) await page.mouse.move(at, y + height / 2);
      await popoverShows(page, 'Overfitting');
      await page.mouse.click(x + 5, y + height / 2);
      await popoverIsGone(page);
      if (path === '/stretched') expect(await page.evaluate(() => location.hash)).toBe('#read');
    },
  );

  it('does not open where it is hidden', async () => {
    const { page } = await gloss.open('/opaque');
    await marked(page, 'RLHF');
    await restOn(page, 'overfitting');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    const box = await marked(page, 'RLHF');
    await page.mouse.move(box.x + 5, box.y + 5, { steps: 3 });
    await waitUntil(
      () => page.evaluate(() => document.querySelector('gloss-popover') !== null),
      'one opens elsewhere',
    );
  });
});

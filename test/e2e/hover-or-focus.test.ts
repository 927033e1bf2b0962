// WCAG 2.2, success criterion 1.4.13, clause by clause: by the pointer, by the focus and by touch. What is not dismissible is
// its failure F114: "content cannot be dismissed without moving the pointer hover or the keyboard focus".
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { placeInPopover, popoverIsGone, popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/page': html(
    '<p><a id="link" href="#o">A link</a> before overfitting.</p><div style="height: 400px"></div>',
  ),
});

/** The ways in which a reader comes to a term. */
const WAYS: { by: string; open: (page: Page) => Promise<void> }[] = [
  { by: 'the pointer', open: (page) => restOn(page, 'overfitting') },
  {
    by: 'the focus',
    async open(page) {
      await page.focus('#link');
      await page.keyboard.press('Tab');
    },
  },
  {
    by: 'touch',
    async open(page) {
      const { x, y, width, height } = await marked(page, 'overfitting');
      await page.touchscreen.tap(x + width / 2, y + height / 2);
    },
  },
];

const focused = (page: Page) => page.evaluate(() => document.activeElement?.localName);

describe.each(WAYS)('what opens by $by', ({ open }) => {
  const opened = async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'overfitting');
    await open(page);
    await popoverShows(page, 'Overfitting');
    return page;
  };

  it('is dismissible where pointer and focus are, which is not F114, and does not come back', async () => {
    const page = await opened();
    const before = await focused(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await focused(page)).toBe(before);
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
  });

  it('does not come back with the tab to which the reader comes back', async () => {
    const page = await opened();
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    const other = await page.browser().newPage();
    await other.bringToFront();
    await waitUntil(() => page.evaluate(() => !document.hasFocus()), 'the page has lost the focus');
    await page.bringToFront();
    await waitUntil(() => page.evaluate(() => document.hasFocus()), 'the page has the focus again');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await other.close();
  });

  it('is hoverable: the pointer goes to it and over it, and it stays', async () => {
    const page = await opened();
    for (const part of ['h2', '.definition', '.more']) {
      const { x, y } = await placeInPopover(page, part);
      await page.mouse.move(x, y, { steps: 6 });
      await restPasses(page);
    }
    expect(await inPopover(page, (root) => root.querySelector('h2')?.textContent)).toBe('Overfitting');
  });

  it('is persistent: it stays for as long as the reader does', async () => {
    const page = await opened();
    for (let times = 0; times < 5; times++) await restPasses(page);
    expect(await page.$('gloss-popover')).not.toBeNull();
  });
});

// The way from the popover to the panel beside the page: a press in Chromium, and in Firefox, which opens no sidebar for a page, the
// words that say how its reader opens it.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { hasFocusInPopover } from './accessible-in-popover.ts';
import { glossBrowser } from './gloss-browser.ts';
import { marked } from './marks-on-page.ts';
import { LONG_PAGE } from './panel-beside.ts';
import { openPopover, popoverIsGone, popoverShows, pressInPopover, unfold } from './popover-on-page.ts';
import { hasText } from './popup-quiz.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/long': LONG_PAGE,
});

const open = async (path = '/long') => {
  const { page } = await gloss.open(path);
  await page.bringToFront();
  return page;
};
const hasWay = (page: Page) => inPopover(page, (root) => root.querySelector('.to-panel') !== null);
const told = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.to-panel')?.parentElement?.textContent ?? '');
/** Resolves with the panel, once the press in the page has opened it. */
const openedPanel = async (page: Page) => {
  const target = await page
    .browser()
    .waitForTarget((each) => each.url().endsWith('src/panel/index.html'), { timeout: 10_000 });
  return await target.asPage();
};

describe.runIf(gloss.kind === 'chromium')('in Chromium the button in the popover', () => {
  it('opens the side panel, which shows what the popover did; that closes', async () => {
    const page = await open();
    await openPopover(page, 'data drift', 'Data drift');
    await unfold(page, true);
    await pressInPopover(page, '.to-panel');
    const panel = await openedPanel(page);
    await hasText(panel, '.card .term h2', 'Data drift');
    await popoverIsGone(page);
    // It is open: there is no way that leads there.
    await openPopover(page, 'overfitting', 'Overfitting');
    await hasText(panel, '.card .term h2', 'Overfitting');
    expect(await hasWay(page)).toBe(false);
    await panel.close();
    await page.bringToFront();
    await waitUntil(async () => {
      await page.mouse.move(500, 600);
      await popoverIsGone(page);
      await openPopover(page, 'overfitting', 'Overfitting');
      return await hasWay(page);
    }, 'there is a way again once it is closed');
  });

  it('does so by keys, and leads the reader back to the mark', async () => {
    const page = await open();
    await marked(page, 'overfitting');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return await page.evaluate(() => document.activeElement?.localName === 'gloss-stops');
    }, 'the focus is on a term');
    await popoverShows(page, 'Overfitting');
    await unfold(page, true);
    await page.keyboard.press('Enter');
    await waitUntil(() => hasFocusInPopover(page), 'the focus is in the popover');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return await inPopover(page, ({ activeElement: at }) => at?.matches('.to-panel') === true);
    }, 'the focus is on the button');
    // The tools give the page the focus with each key, also with one that is let go: the panel has it by then.
    await page.keyboard.down('Enter');
    const panel = await openedPanel(page);
    await hasText(panel, '.card .term h2', 'Overfitting');
    await popoverIsGone(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('gloss-stops');
    await panel.close();
    await page.keyboard.up('Enter');
  });
});

describe.runIf(gloss.kind === 'firefox')('in Firefox the button in the popover', () => {
  /** Gives the sidebar's command a key, as its user may; none with an empty one. */
  const giveKey = (options: Page, shortcut: string) =>
    options.evaluate(async (key) => {
      const { browser } = globalThis as unknown as {
        browser: { commands: { update(command: { name: string; shortcut: string }): Promise<void> } };
      };
      await browser.commands.update({ name: '_execute_sidebar_action', shortcut: key });
    }, shortcut);

  it('says how the sidebar is opened, and by which key where it has one', async () => {
    const page = await open();
    await openPopover(page, 'data drift', 'Data drift');
    await unfold(page, true);
    await pressInPopover(page, '.to-panel');
    await waitUntil(async () => (await told(page)).includes('only from the Gloss button'), 'it is said how');
    const options = await gloss.extensionPage('src/options/index.html');
    await giveKey(options, 'Ctrl+Alt+Y');
    await page.bringToFront();
    await openPopover(page, 'overfitting', 'Overfitting');
    await pressInPopover(page, '.to-panel');
    await waitUntil(async () => (await told(page)).includes('Press Ctrl+Alt+Y:'), 'it is said by which key');
    await giveKey(options, '');
    await options.close();
  });
});

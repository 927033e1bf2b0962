// The windows, the popover and marks by axe's rules, and what a screen reader is told.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, wrapped } from './marks-on-page.ts';
import { popoverShows, restOn, unfold } from './popover-on-page.ts';
import { BEHIND } from './wait-until.ts';
import { wcagFaults } from './wcag-faults.ts';

const gloss = glossBrowser({
  '/page': html('<main><h1>Test</h1><p>Overfitting, <em>RLHF</em> and transfer learning.</p></main>'),
});

describe('WCAG 2.2 AA', () => {
  it('holds for a page with painted marks, before and after the Tab key has brought their stops', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'RLHF');
    expect(await wcagFaults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.waitForSelector('gloss-stops');
    expect(await wcagFaults(page)).toEqual([]);
  });

  it('holds for a page with wrapped marks', async () => {
    const { page } = await gloss.open('/page');
    await wrapped(page);
    expect(await wcagFaults(page)).toEqual([]);
  });

  it('holds for the popup and each step of the quiz', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'RLHF');
    const popup = await gloss.popup(page);
    await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length === 3, BEHIND);
    expect(await wcagFaults(popup)).toEqual([]);
    await popup.$eval('.primary', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('.choice');
    expect(await wcagFaults(popup)).toEqual([]);
    await popup.$eval('.choice', (choice) => (choice as HTMLElement).click());
    await popup.waitForSelector('.explanation');
    expect(await wcagFaults(popup)).toEqual([]);
  });

  it('holds for the options', async () => {
    expect(await wcagFaults(await gloss.extensionPage('src/options/index.html'))).toEqual([]);
  });

  it('gives each window a title, and says in which language it and the popover are written', async () => {
    const { page } = await gloss.open('/page');
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    const inPopoverCard = await inPopover(page, (root) =>
      ['.card', '.definition'].map((each) => root.querySelector(each)?.getAttribute('lang')),
    );
    expect(inPopoverCard).toEqual(['en', 'en']);

    const factsOf = async (window: Page) => {
      await window.waitForSelector('main');
      return await window.evaluate(() => {
        const { title, documentElement: root } = document;
        return { title, lang: root.lang, dir: root.dir };
      });
    };
    const english = { lang: 'en', dir: 'ltr' };
    expect(await factsOf(await gloss.popup(page))).toEqual({ title: 'Gloss', ...english });
    const options = await gloss.extensionPage('src/options/index.html');
    expect(await factsOf(options)).toEqual({ title: 'Gloss options', ...english });
  });

  it('gives the popover a name, and every control in it one and room to be hit', async () => {
    const { page } = await gloss.open('/page');
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    await unfold(page, true);
    const controls = await inPopover(page, (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      const chips = [...root.querySelectorAll<HTMLElement>('.chip, summary, .actions button')];
      return {
        name: dialog?.getAttribute('aria-label') ?? '',
        unnamed: chips.filter((each) => !each.textContent?.trim()).length,
        small: chips.filter((each) => each.getBoundingClientRect().height < 24).length,
      };
    });
    expect(controls).toEqual({ name: 'Gloss: Overfitting', unnamed: 0, small: 0 });
    await unfold(page, false);
  });
});

// The windows, the popover and marks by axe's rules, and what a screen reader is told.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, wrapped } from './marks-on-page.ts';
import { popoverShows, pressInPopover, restOn, unfold } from './popover-on-page.ts';
import { BEHIND } from './wait-until.ts';
import { faultsInBothThemes, wcagFaults } from './wcag-faults.ts';

const gloss = glossBrowser({
  '/page': html('<main><h1>Test</h1><p>Overfitting, <em>RLHF</em> and transfer learning.</p></main>'),
  '/alone': html('<main></main>', '<meta name="gloss" content="off">'),
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

  it('holds for what stands in the popover, at once and unfolded, in both themes', async () => {
    const { page } = await gloss.open('/page');
    for (const isMore of [false, true]) {
      await restOn(page, 'Overfitting');
      await popoverShows(page, 'Overfitting');
      await unfold(page, isMore);
      if (isMore)
        await inPopover(page, (root) => {
          for (const each of root.querySelectorAll('details')) each.open = true;
        });
      // axe looks into no closed shadow tree: the same content and rules on a page of its own.
      const { content, rules } = await inPopover(page, (root) => ({
        content: root.innerHTML,
        rules: (root as ShadowRoot).adoptedStyleSheets.flatMap((sheet) =>
          [...sheet.cssRules].map(({ cssText }) => cssText),
        ),
      }));
      const { page: alone } = await gloss.open('/alone');
      await alone.evaluate(
        (inside, css) => {
          document.querySelector('main')?.setHTMLUnsafe(inside);
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        },
        content,
        rules.join('\n'),
      );
      expect(await alone.$$('.card .definition')).toHaveLength(1);
      expect(await faultsInBothThemes(alone)).toEqual([]);
      await alone.close();
      await page.bringToFront();
      await page.keyboard.press('Escape');
    }
    await restOn(page, 'Overfitting');
    await popoverShows(page, 'Overfitting');
    for (const section of await inPopover(page, (root) =>
      [...root.querySelectorAll('details[open]')].map(({ className }) => className),
    ))
      await pressInPopover(page, `details.${section} summary`);
    await unfold(page, false);
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

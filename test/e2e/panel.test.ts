// The panel beside the page: what it lists, what it follows, and where it leads.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, noneMarked } from './marks-on-page.ts';
import { EVERY_USE, LONG_PAGE, LONG_TERMS, NO_TERMS, panelBeside, RLHF } from './panel-beside.ts';
import { popoverShows, restOn } from './popover-on-page.ts';
import { hasText, press, textOf } from './popup-quiz.ts';
import { settings } from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const gloss = glossBrowser({
  '/long': LONG_PAGE,
  '/other': html('<p>Synthetic data, and <a href="/none" id="on">on</a>.</p>'),
  '/none': NO_TERMS,
  '/late': html('<p id="late">Nothing yet.</p>'),
  '/framed': html('<iframe src="/other" width="400" height="200"></iframe><p>Overfitting.</p>'),
});
const { panel, open, choose, lists, lights, shows, pressTerm } = panelBeside(gloss);

beforeEach(() => choose(EVERY_USE));

describe('the panel', () => {
  it('lists the terms of the page in their order, and lights the one in view', async () => {
    const { page, messages } = await open('/long');
    await lists(...LONG_TERMS);
    expect(await textOf(panel(), '.terms .count [aria-hidden]')).toBe('2');
    await lights('Overfitting');
    await page.$eval('#middle', (text) => text.scrollIntoView({ block: 'center' }));
    await lights(RLHF);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await lights('Transfer learning');
    await page.evaluate(() => scrollTo(0, 0));
    await lights('Overfitting');
    expect(messages).toEqual([]);
  });

  it('jumps to a term, and shows its definition below, as it does of one that is opened on the page', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    await pressTerm('Transfer');
    await shows('Transfer learning');
    await popoverShows(page, 'Transfer learning');
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await lights('Transfer learning');
    await page.evaluate(() => scrollTo(0, 0));
    await restOn(page, 'data drift');
    await popoverShows(page, 'Data drift');
    await shows('Data drift');
    // Two are in view: the one to which the reader went is lit.
    await lights('Data drift');
  });

  it('goes through the list by arrows, and from a definition to a related term and back', async () => {
    await open('/long');
    await lists(...LONG_TERMS);
    // A tab behind another has no keys.
    const key = (name: string) =>
      panel().evaluate((pressed) => {
        const at = document.activeElement;
        at?.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
        return document.activeElement?.querySelector('span')?.textContent;
      }, name);
    await panel().focus('.terms button');
    expect(await key('ArrowDown')).toBe('Data drift');
    expect(await key('End')).toBe('Transfer learning');
    expect(await key('ArrowDown')).toBe('Transfer learning');
    expect(await key('ArrowUp')).toBe(RLHF);
    expect(await key('Home')).toBe('Overfitting');
    await lights('Overfitting');
    await press(panel(), '.terms [aria-current]');
    await shows('Overfitting');
    await press(panel(), '.more');
    await panel().waitForSelector('.card .related .chip');
    const related = await textOf(panel(), '.card .chip');
    await press(panel(), '.card .chip');
    await shows(related);
    await press(panel(), '.back');
    await shows('Overfitting');
    expect((await settings(panel())) as object).toMatchObject({ openSections: ['more'] });
  });

  it('follows the page to another, another tab, and terms that come late', async () => {
    const { page: first } = await open('/long');
    await lists(...LONG_TERMS);
    const { page } = await open('/other');
    await lists('Synthetic data');
    await press(page, '#on');
    await hasText(panel(), '.why-nothing p', 'No AI terms on this page');
    await page.evaluate(() => history.back());
    await lists('Synthetic data');
    await first.bringToFront();
    await lists(...LONG_TERMS);
    await pressTerm('Data drift');
    await shows('Data drift');
    const { page: late } = await open('/late');
    await hasText(panel(), '.why-nothing p', 'No AI terms on this page');
    expect(await panel().$$('.card')).toEqual([]);
    await late.$eval('#late', (text) => text.append(' Here is overfitting of a model.'));
    await lists('Overfitting');
  });

  it('has the terms of frames after those of the page', async () => {
    const { page } = await open('/framed');
    await lists('Overfitting', 'Synthetic data');
    await page.$eval('iframe', (frame) => frame.remove());
    await lists('Overfitting');
  });

  it('leads to the page of a term in the study window, and to a quiz about it', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    await pressTerm('Overfitting');
    await shows('Overfitting');
    for (const [button, place] of [
      ['.in-glossary', '#/glossary/overfitting'],
      ['.quiz', '#/glossary/quiz?term=overfitting'],
    ] as const) {
      await press(panel(), `.card ${button}`);
      let study: Page | undefined;
      await waitUntil(async () => {
        for (const each of await page.browser().pages()) {
          // Firefox tells no address of a page that the extension has opened.
          const address = await each.evaluate(() => location.href).catch(() => '');
          if (address.endsWith(`study/index.html${place}`)) study = each;
        }
        return study !== undefined;
      }, `the study window is at ${place}`);
      await study?.close();
      await page.bringToFront();
      await lists(...LONG_TERMS);
      await pressTerm('Overfitting');
      await shows('Overfitting');
    }
  });

  it('says that Gloss is off, and turns it on', async () => {
    const { page } = await open('/long');
    await lists(...LONG_TERMS);
    await choose({ version: 6, offSites: ['127.0.0.1'] });
    await noneMarked(page);
    await hasText(panel(), '.why-nothing p', '^Gloss is off on this site\\.$');
    await press(panel(), '.why-nothing button');
    await marked(page, 'overfitting');
    await lists(...LONG_TERMS);
    await choose({ version: 6, enabled: false });
    await hasText(panel(), '.why-nothing p', 'Gloss is off on all sites');
    await press(panel(), '.why-nothing button');
    await lists(...LONG_TERMS);
  });

  it('holds WCAG 2.2 AA in both themes, and fits 200 pixels, also from right to left', async () => {
    await open('/long');
    await lists(...LONG_TERMS);
    await pressTerm('Overfitting');
    await shows('Overfitting');
    await choose({ version: 6, openSections: ['more', 'sources', 'confusedWith'] });
    await panel().waitForSelector('.card details[open]');
    const before = panel().viewport();
    await panel().setViewport({ width: 200, height: 500 });
    expect(await faultsInBothThemes(panel())).toEqual([]);
    for (const direction of ['ltr', 'rtl']) {
      await panel().evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      const overflows = await panel().$$eval('html, .terms ul, .opened', (boxes) =>
        boxes
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className }) => className),
      );
      expect(overflows).toEqual([]);
    }
    await panel().evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    await panel().setViewport(before);
  });
});

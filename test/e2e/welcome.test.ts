// The first minute: the page that greets a new reader, and what is chosen on it.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, noneMarked } from './marks-on-page.ts';
import { hasText, press, textOf } from './popup-quiz.ts';
import { waitUntil } from './wait-until.ts';
import { faultsInBothThemes, wcagFaults } from './wcag-faults.ts';

const gloss = ownGlossBrowser(
  { '/page': html(`<p>Of overfitting, and what RLHF is.</p>${SCRIPT}`) },
  { keepsWelcome: true },
);

const addresses = async (page: Page) =>
  await Promise.all(
    (await page.browser().pages()).map((each) => each.evaluate(() => location.href).catch(() => '')),
  );
const card = (page: Page) => page.$eval('.trial-card', ({ textContent }) => textContent).catch(() => null);

describe('the welcome page', () => {
  let welcome: Page;
  beforeAll(async () => {
    welcome = await gloss.welcome();
    await welcome.bringToFront();
    await welcome.waitForSelector('gloss-mark');
  });

  it('explains a term by keys alone, and is left as it was by Escape', async () => {
    await waitUntil(async () => {
      await welcome.keyboard.press('Tab');
      return (await card(welcome)) !== null;
    }, 'the Tab key leads to a mark, which is explained');
    expect(await card(welcome)).toContain('All about');
    await welcome.keyboard.press('Escape');
    await waitUntil(async () => (await card(welcome)) === null, 'the card is gone');
    expect(await welcome.evaluate(() => document.activeElement?.localName)).toBe('gloss-mark');
  });

  it('explains a term on which the pointer rests, as long as the pointer is on it or on its card', async () => {
    await welcome.evaluate(() => (document.activeElement as HTMLElement).blur());
    const mark = await welcome.$('gloss-mark');
    await mark?.hover();
    await welcome.waitForSelector('.trial-card');
    const before = await card(welcome);
    await welcome.hover('.trial-card .definition');
    await welcome.hover('.trial-card button');
    expect(await card(welcome)).toBe(before);
    await welcome.mouse.move(0, 0);
    await waitUntil(async () => (await card(welcome)) === null, 'the card is gone');
  });

  it('holds WCAG 2.2 AA in both themes, and fits 320 pixels, also from right to left', async () => {
    await welcome.setViewport({ width: 320, height: 700 });
    await welcome.focus('gloss-mark');
    await welcome.waitForSelector('.trial-card');
    expect(await faultsInBothThemes(welcome)).toEqual([]);
    for (const direction of ['ltr', 'rtl']) {
      await welcome.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      expect(await welcome.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
    await welcome.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    await welcome.keyboard.press('Escape');
    await welcome.setViewport({ width: 900, height: 700 });
  });

  it('sets by the level what is marked, at once', async () => {
    const { page, messages } = await gloss.open('/page');
    await marked(page, 'overfitting');
    await welcome.bringToFront();
    await press(welcome, 'input[value="basic"]');
    await page.bringToFront();
    await waitUntil(
      async () => (await markTexts(page)).join() === 'RLHF',
      'only the term that is not basic is marked',
    );
    await welcome.bringToFront();
    await press(welcome, 'input[value="none"]');
    await page.bringToFront();
    await marked(page, 'overfitting');
    expect(messages).toEqual([]);
    await page.close();
  });

  it('has terms explained on chosen sites only, which the popup chooses', async () => {
    const { page, messages } = await gloss.open('/page');
    await marked(page, 'RLHF');
    await welcome.bringToFront();
    await press(welcome, 'input[value="chosen"]');
    await page.bringToFront();
    await noneMarked(page);
    const popup = await gloss.popup(page);
    await hasText(popup, '.why-nothing', 'You have not chosen this site');
    await press(popup, '.switch input');
    await marked(page, 'RLHF');
    const other = await gloss.open('/page', 'localhost');
    const again = await gloss.open('/page');
    await marked(again.page, 'RLHF');
    expect(await markTexts(other.page)).toEqual([]);
    await welcome.bringToFront();
    await press(welcome, 'input[value="all"]');
    await other.page.bringToFront();
    await marked(other.page, 'RLHF');
    expect([...messages, ...other.messages, ...again.messages]).toEqual([]);
  });

  it('is closed by its own button, and does not come again at an update', async () => {
    const { page } = await gloss.open('/page');
    await welcome.bringToFront();
    await press(welcome, 'header button');
    await waitUntil(
      async () => !(await addresses(page)).some((address) => address.endsWith('welcome/index.html')),
      'the welcome page is closed',
    );
    await gloss.reload(page);
    // Once a page that came later is marked, the new background has had its time.
    const { page: later } = await gloss.open('/page');
    await marked(later, 'RLHF');
    expect((await addresses(later)).filter((address) => address.includes('welcome'))).toEqual([]);
  });

  it('asks for access where the browser gives none, and so does the popup', async () => {
    const { page } = await gloss.open('/page');
    await gloss.withhold(page);
    // Where access is withheld, Chromium opens no popup for a tool.
    if (gloss.kind === 'firefox') {
      await page.reload();
      const popup = await gloss.popup(page);
      await hasText(popup, '.why-nothing p', 'does not let Gloss read this page');
      expect(await textOf(popup, '.why-nothing button')).toBe('Let Gloss read pages');
      await popup.close();
    }
    const again = await gloss.extensionPage('src/welcome/index.html');
    await hasText(again, '.question h2', 'Gloss may not read pages yet');
    expect(await wcagFaults(again)).toEqual([]);
  });
});

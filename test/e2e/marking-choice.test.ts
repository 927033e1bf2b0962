// The reader's choice how terms are marked.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { allWrapped, marked } from './marks-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/page': html(`<p id="one">Of overfitting here.</p><p id="two">And RLHF there.</p>${SCRIPT}`),
});

async function choose(options: Page, mode: string): Promise<void> {
  await options.$eval(`input[value="${mode}"]`, (input) => (input as HTMLInputElement).click());
  await waitUntil(
    () => options.$eval(`input[value="${mode}"]`, (input) => (input as HTMLInputElement).checked),
    `"${mode}" is chosen`,
  );
}

const allPainted = (page: Page, selector: string) =>
  waitUntil(async () => {
    const marks = await markPlaces(page, selector);
    return marks.length > 0 && marks.every(({ isWrapped }) => !isWrapped);
  }, `all marks in ${selector} are painted`);

describe('the choice how terms are marked', () => {
  it('acts at once on open pages, and leaves their text as it is', async () => {
    const { page, messages } = await gloss.open('/page');
    await marked(page, 'RLHF');
    const before = await page.evaluate(() => document.body.innerHTML);
    const options = await gloss.extensionPage('src/options/index.html');

    await choose(options, 'elements');
    await page.bringToFront();
    await allWrapped(page);

    // What somebody touches is painted from then on, with all its text; what nobody touches is not.
    await page.$eval('#one', (element) => {
      if (element.firstChild) element.firstChild.nodeValue = 'Now of ';
    });
    await allPainted(page, '#one');
    expect(await page.$eval('#one', ({ textContent }) => textContent)).toBe('Now of overfitting here.');
    await allWrapped(page, '#two');

    await options.bringToFront();
    await choose(options, 'paint');
    await page.bringToFront();
    await allPainted(page, 'body');
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(before.replace('Of ', 'Now of '));
    expect(messages).toEqual([]);
  });
});

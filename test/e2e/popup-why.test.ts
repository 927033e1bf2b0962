// What the popup says of a page on which nothing is marked.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked, noneMarked } from './marks-on-page.ts';
import { hasText, press, textOf } from './popup-quiz.ts';
import { wcagFaults } from './wcag-faults.ts';

/** A page of nothing, as small as viewers take it. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
trailer<</Root 1 0 R>>`;

const gloss = glossBrowser({
  '/none': html('<p>A loaf wants flour, water, salt and a warm place.</p>'),
  '/other-sense': html('<p>She gave the garden her full attention, and the model of a train some too.</p>'),
  '/terms': html('<p>Overfitting.</p>'),
  '/empty': html(''),
  '/paper.pdf': { body: PDF, headers: { 'content-type': 'application/pdf' } },
});

const WHY = '.why-nothing p';
const closed = async (popup: Page) => {
  if (!popup.isClosed()) await popup.close();
};

describe('the popup for a page with nothing', () => {
  it.each([
    ['/none', 'No AI terms on this page'],
    ['/other-sense', 'No AI terms on this page'],
    ['/empty', 'No AI terms on this page'],
    ['/paper.pdf', 'This is a PDF'],
  ])('says why: %s', async (path, why) => {
    const { page } = await gloss.open(path);
    const popup = await gloss.popup(page);
    await hasText(popup, WHY, why);
    expect(await textOf(popup, '.look-up')).toBe('Look a term up');
    expect(await wcagFaults(popup)).toEqual([]);
    await closed(popup);
  });

  it('says that Gloss is off here, or everywhere, and lists the terms where it is on again', async () => {
    const { page } = await gloss.open('/terms');
    await marked(page, 'Overfitting');
    const popup = await gloss.popup(page);
    await popup.waitForSelector('.page-terms .chip');
    await press(popup, '.switch input');
    await noneMarked(page);
    await hasText(popup, WHY, 'Gloss is off on this site');
    await press(popup, '.switch + .switch input');
    await hasText(popup, WHY, 'Gloss is off on all sites');
    await press(popup, '.switch + .switch input');
    await hasText(popup, WHY, 'Gloss is off on this site');
    await press(popup, '.switch input');
    await marked(page, 'Overfitting');
    await closed(popup);
  });

  it('says of a page of the browser that no extension may read it', async () => {
    const { page } = await gloss.open('/none');
    await page.goto('about:blank');
    const popup = await gloss.popup(page);
    await hasText(popup, WHY, 'This page belongs to the browser');
    await closed(popup);
  });
});

// What a screen reader is told of a term: its definition and place where the reader comes by key, and a dialog only once the
// focus goes in.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { accessibleInPopover, hasFocusInPopover } from './accessible-in-popover.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { popoverShows, restOn, restPasses } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/page': html('<p>Of overfitting, and overfitting, and overfitting.</p>'),
});

/** What is read out, beside what the row of actions may say. */
const spoken = async (page: Page) =>
  (await accessibleInPopover(gloss.kind, page, { role: 'status' })).filter((text) =>
    text.startsWith('Overfitting'),
  );
const dialogs = (page: Page) =>
  accessibleInPopover(gloss.kind, page, { role: 'dialog', name: 'Gloss: Overfitting' });

const byTab = async () => {
  const { page } = await gloss.open('/page');
  await marked(page, 'overfitting');
  await page.keyboard.press('Tab');
  await popoverShows(page, 'Overfitting');
  return page;
};

describe('a term to which the reader comes by key', () => {
  it('is read out with its definition and its place', async () => {
    const page = await byTab();
    await waitUntil(async () => (await spoken(page)).length === 1, 'it is read out');
    const definition = await inPopover(page, (root) => root.querySelector('.definition')?.textContent);
    expect(await spoken(page)).toEqual([`Overfitting: ${definition} Place 1 of 3 on this page.`]);
  });

  it('is a named dialog once the focus goes in, and then not read out beside that', async () => {
    const page = await byTab();
    await waitUntil(async () => (await spoken(page)).length === 1, 'it is read out');
    expect(await dialogs(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await waitUntil(() => hasFocusInPopover(page), 'the focus is in it');
    await waitUntil(async () => (await dialogs(page)).length === 1, 'it is a dialog');
    expect(await spoken(page)).toEqual([]);
  });
});

describe('a term on which the pointer rests', () => {
  it('is neither read out nor a dialog', async () => {
    const { page } = await gloss.open('/page');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await restPasses(page);
    expect(await spoken(page)).toEqual([]);
    expect(await dialogs(page)).toEqual([]);
  });
});

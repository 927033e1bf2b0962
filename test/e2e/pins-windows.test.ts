// Pinned cards where the page has windows of its own, and where all of a page is copied or printed.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { cardOf, cardsAre, cardsOn, pinTerm } from './pinned-cards.ts';
import { popoverIsGone, pressInPopover } from './popover-on-page.ts';
import { copyAndPaste, listen, PASTE_TEXT, pressWithModifier } from './reader-acts.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<main style="width: 480px"><p>It is overfitting, and it meets data drift.</p></main>';
const gloss = glossBrowser({
  '/modal': html(
    `${TEXT}<dialog id="dialog" style="inset: 400px auto auto 20px; margin: 0"><p>Here is transfer learning.</p><button>OK</button></dialog>`,
  ),
  '/full': html(
    `<div id="stage" style="background: white">${TEXT}<button id="go" onclick="stage.requestFullscreen()">Go</button></div>`,
  ),
  '/plain': html(TEXT),
  '/off': html(TEXT, '<meta name="gloss" content="off">'),
  '/dark': html(TEXT, '<style>body { background: #14161c; color: #eee }</style>'),
  '/paste': html(PASTE_TEXT),
});

/** Whether a press in the middle of a card goes to it, and not to what makes all else inert. */
const isOnTop = async (page: Page) => {
  const { closing } = await cardOf(page, 'Overfitting');
  return await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.localName === 'gloss-popover',
    closing,
  );
};
const openDialog = (page: Page) =>
  page.$eval('#dialog', (dialog) => (dialog as HTMLDialogElement).showModal());

describe('a modal dialog', () => {
  it('has the cards over it, with what is unfolded and scrolled in them, and gives them back', async () => {
    const { page, messages } = await gloss.open('/modal');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pinTerm(page, 'overfitting', 'Overfitting');
    await pressInPopover(page, '.more');
    const scrolled = () => inEachPopover(page, (root) => root.querySelector('.card')?.scrollTop);
    await waitUntil(
      async () =>
        (
          await inEachPopover(page, (root) => {
            const card = root.querySelector('.card');
            card?.scrollTo(0, 60);
            return card?.scrollTop;
          })
        )[0] === 60,
      'it is scrolled',
    );
    await openDialog(page);
    await waitUntil(() => isOnTop(page), 'it is over the dialog');
    expect(await scrolled()).toEqual([60]);
    await pressInPopover(page, '.more');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await page.$eval('#dialog', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);

    await pinTerm(page, 'transfer learning', 'Transfer learning');
    await page.$eval('#dialog', (dialog) => (dialog as HTMLDialogElement).close());
    await waitUntil(
      () => page.evaluate(() => document.querySelector('html > gloss-popover') !== null),
      'the card is out of the dialog',
    );
    await cardsAre(page, 'Transfer learning');
    await openDialog(page);
    await waitUntil(
      () => page.evaluate(() => document.querySelector('dialog > gloss-popover') !== null),
      'the card is in the dialog',
    );
    await page.$eval('#dialog', (dialog) => dialog.remove());
    await waitUntil(async () => (await cardsOn(page)).length === 1, 'it outlives the dialog');
    const { closing } = await cardOf(page, 'Transfer learning');
    await page.mouse.click(closing.x, closing.y);
    await popoverIsGone(page);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    expect(after).toBe(before.replace(/<dialog.*<\/dialog>/s, ''));
    expect(messages).toEqual([]);
  });
});

describe('full screen', () => {
  it('has the cards in it, and gives them back', async () => {
    const { page } = await gloss.open('/full');
    await pinTerm(page, 'overfitting', 'Overfitting');
    const parent = () =>
      page.evaluate(() => document.querySelector('gloss-popover')?.parentElement?.localName);
    await page.click('#go');
    await waitUntil(async () => (await parent()) === 'div', 'it is in what fills the screen');
    expect(await isOnTop(page)).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await waitUntil(async () => (await parent()) === 'html', 'it is back');
    await cardsAre(page, 'Overfitting');
  });
});

describe('what the page throws away', () => {
  it('goes, and does not come back', async () => {
    const { page, messages } = await gloss.open('/plain');
    await pinTerm(page, 'overfitting', 'Overfitting');
    await page.evaluate(() => document.querySelector('gloss-popover')?.remove());
    await popoverIsGone(page);
    await pinTerm(page, 'data drift', 'Data drift');
    await cardsAre(page, 'Data drift');
    expect(messages).toEqual([]);
  });
});

describe('a copy of the whole page', () => {
  it('is the same with a card over it, and the card stays', async () => {
    const copyOf = async (path: string, pins: boolean) => {
      const { page } = await gloss.open(path);
      if (pins) await pinTerm(page, 'overfitting', 'Overfitting');
      await listen(page);
      await page.bringToFront();
      await page.focus('body');
      await pressWithModifier(page, 'a');
      const { pasted } = (await copyAndPaste(page, async () => (await gloss.open('/paste')).page)) as {
        pasted: string;
      };
      return { page, pasted };
    };
    const without = await copyOf('/off', false);
    const { page, pasted } = await copyOf('/plain', true);
    expect(pasted).toContain('overfitting');
    expect(pasted).toBe(without.pasted);
    await cardsAre(page, 'Overfitting');
  });
});

describe('the look of a card', () => {
  it('is dark on a dark page', async () => {
    const { page } = await gloss.open('/dark');
    await pinTerm(page, 'overfitting', 'Overfitting');
    const colours = await inEachPopover(page, (root) => {
      const card = root.querySelector('.card');
      return card && getComputedStyle(card).backgroundColor;
    });
    expect(colours).toEqual(['rgb(30, 31, 36)']);
  });

  // Firefox lets no tool choose the medium.
  it.skipIf(gloss.kind === 'firefox')('is nothing on paper', async () => {
    const { page } = await gloss.open('/plain');
    await marked(page, 'overfitting');
    await pinTerm(page, 'overfitting', 'Overfitting');
    await page.emulateMediaType('print');
    expect(await page.$eval('gloss-popover', (card) => card.getClientRects().length)).toBe(0);
  });
});

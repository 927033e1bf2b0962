import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser, html, markOf } from './gloss-browser.ts';

const gloss = glossBrowser({
  '/on': html(
    `<p id="still" data-gloss="off">Here overfitting stands between other words.</p>
     <input id="input" value="typed"><p id="last">RLHF</p>`,
  ),
});

/** A selection as places in the page's text, and whether it was made backwards. */
const selectionInText = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
    const place = (node: Node | null | undefined, offset: number | undefined) => {
      if (!node || offset === undefined) return null;
      const range = document.createRange();
      range.setStart(document.body, 0);
      range.setEnd(node, offset);
      return String(range).length;
    };
    return {
      text: String(selection),
      anchor: place(anchorNode, anchorOffset),
      focus: place(focusNode, focusOffset),
    };
  });

/** Lets Gloss mark the paragraph that it had left alone, or takes its leave away again. */
const allow = (page: Page) => page.$eval('#still', (still) => still.removeAttribute('data-gloss'));
const forbid = (page: Page) => page.$eval('#still', (still) => still.setAttribute('data-gloss', 'off'));
const isMarked = (page: Page) => page.waitForSelector('#still gloss-mark');
const isPlain = (page: Page) => page.waitForFunction(() => !document.querySelector('#still gloss-mark'));

describe('what the reader has selected', () => {
  // The word that is marked stands from 5 to 16.
  const selections: readonly (readonly [name: string, anchor: number, focus: number])[] = [
    ['before a mark', 0, 4],
    ['in a mark', 7, 12],
    ['from a mark on', 9, 25],
    ['up to a mark, backwards', 14, 2],
    ['exactly a mark', 5, 16],
    ['over a mark', 1, 30],
    ['behind a mark, backwards', 30, 17],
  ];
  it('stays as it was when marks come and go', async () => {
    const { page } = await gloss.open('/on');
    await markOf(page, 'rlhf');
    for (const [name, anchor, focus] of selections) {
      await page.evaluate(
        (from, to) => {
          const text = document.querySelector('#still')?.firstChild;
          if (text) getSelection()?.setBaseAndExtent(text, from, text, to);
        },
        anchor,
        focus,
      );
      const before = await selectionInText(page);
      expect(before.text).toHaveLength(Math.abs(anchor - focus));
      await allow(page);
      await isMarked(page);
      expect(await selectionInText(page), name).toEqual(before);
      await forbid(page);
      await isPlain(page);
      expect(await selectionInText(page), `${name}, afterwards`).toEqual(before);
    }
    await page.close();
  });

  it('lets a writer write on elsewhere while marks come and go', async () => {
    const { page } = await gloss.open('/on');
    await markOf(page, 'rlhf');
    await page.$eval('#input', (input) => {
      (input as HTMLInputElement).focus();
      (input as HTMLInputElement).setSelectionRange(2, 2);
    });
    await page.keyboard.type('1');
    await allow(page);
    await isMarked(page);
    await page.keyboard.type('2');
    await forbid(page);
    await isPlain(page);
    await page.keyboard.type('3');
    expect(await page.$eval('#input', (input) => (input as HTMLInputElement).value)).toBe('ty123ped');
    await page.close();
  });
});

describe("a page's own ranges", () => {
  it('hold the same text when marks come, and when they go those that end outside of marked texts', async () => {
    const { page } = await gloss.open('/on');
    await markOf(page, 'rlhf');
    await page.evaluate(() => {
      const still = document.querySelector('#still');
      const text = still?.firstChild;
      if (!still || !text) return;
      const rangeOf = (from: number, to: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range;
      };
      const around = document.createRange();
      around.selectNodeContents(still);
      Object.assign(window, { ranges: [rangeOf(0, 4), rangeOf(2, 30), rangeOf(17, 30), around] });
    });
    const texts = () =>
      page.evaluate(() => (window as unknown as { ranges: Range[] }).ranges.map((range) => String(range)));
    const before = await texts();
    await allow(page);
    await isMarked(page);
    expect(await texts()).toEqual(before);
    await forbid(page);
    await isPlain(page);
    // Those that end behind a mark cannot be kept: only normalize() moves them, and it would merge the page's own nodes.
    const after = await texts();
    expect([after[0], after[3]]).toEqual([before[0], before[3]]);
    await page.close();
  });
});

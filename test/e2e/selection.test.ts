// The reader's selection stays where it is while marks come and go.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { allWrapped, marked, noneMarked, wrapped } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, restOn } from './popover-on-page.ts';
import { copyAndPaste, listen, PASTE_TEXT, pressWithModifier } from './reader-acts.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/paste': html(PASTE_TEXT),
  '/on': html(
    `<p id="text" data-gloss="off">Here overfitting stands between other words.</p>
     <input id="input" value="typed"><p id="last">RLHF</p>`,
  ),
  '/still': html(
    '<p id="text">Here <em>overfitting</em> stands between other words.</p><p id="last">RLHF</p>',
  ),
  '/split': html('<p id="text">Here overfitting stands between other words.</p><p id="last">RLHF</p>'),
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
const allow = (page: Page) => page.$eval('#text', (text) => text.removeAttribute('data-gloss'));
const forbid = (page: Page) => page.$eval('#text', (text) => text.setAttribute('data-gloss', 'off'));
const isMarked = (page: Page) => marked(page, 'overfitting', '#text');
const isPlain = (page: Page) => noneMarked(page, '#text');

/** Selects from one place in the paragraph's text to another, whatever nodes it is made of. */
const select = (page: Page, anchor: number, focus: number) =>
  page.evaluate(
    (from, to) => {
      const placeOf = (offset: number): [Node, number] => {
        const texts = document.createTreeWalker(
          document.querySelector('#text') as Element,
          NodeFilter.SHOW_TEXT,
        );
        let left = offset;
        while (texts.nextNode()) {
          const { length } = texts.currentNode as Text;
          if (left <= length) return [texts.currentNode, left];
          left -= length;
        }
        throw new Error(`There is no place ${offset}.`);
      };
      getSelection()?.setBaseAndExtent(...placeOf(from), ...placeOf(to));
    },
    anchor,
    focus,
  );

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
    await marked(page, 'RLHF');
    for (const [name, anchor, focus] of selections) {
      await select(page, anchor, focus);
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

  it.each([
    ['around whole texts', '/still', 'automatic', wrapped],
    ['for which texts were split', '/split', 'elements', allWrapped],
  ] as const)(
    'stays as it was when elements go, since Gloss is switched off or somebody has touched the text: %s',
    async (_name, path, marking, isReady) => {
      const options = await gloss.extensionPage('src/options/index.html');
      await glossSwitch(options, marking)(true);
      const open = async (isTouched: boolean) => {
        const pages = await Promise.all(selections.map(() => gloss.open(path)));
        return pages.map(({ page }, index) => ({ page, isTouched, selection: selections[index] }));
      };
      const opened = [...(await open(true)), ...(await open(false))];
      const before: unknown[] = [];
      for (const { page, selection } of opened) {
        await page.bringToFront();
        await isReady(page);
        const [, anchor = 0, focus = 0] = selection ?? [];
        await select(page, anchor, focus);
        const found = await selectionInText(page);
        expect(found.text).toHaveLength(Math.abs(anchor - focus));
        before.push(found);
      }
      for (const { page, isTouched } of opened)
        if (isTouched) await page.$eval('#text', (text) => text.append('!'));
      await glossSwitch(options)(false);
      for (const [index, { page, isTouched, selection }] of opened.entries()) {
        await noneMarked(page);
        const how = `${selection?.[0]}, ${isTouched ? 'touched' : 'switched off'}`;
        expect(await selectionInText(page), how).toEqual(before[index]);
        await page.close();
      }
      await glossSwitch(options)(true);
      await options.close();
    },
  );

  it('keeps elements away as long as it is there', async () => {
    const { page: selected } = await gloss.open('/still');
    await marked(selected, 'RLHF');
    await select(selected, 7, 12);
    const { page: other } = await gloss.open('/still');
    await wrapped(other);
    await selected.bringToFront();
    expect(await selected.$('gloss-mark')).toBeNull();
    await selected.evaluate(() => getSelection()?.removeAllRanges());
    await wrapped(selected);
  });

  it('lets a writer write on elsewhere while marks come and go', async () => {
    const { page } = await gloss.open('/on');
    await marked(page, 'RLHF');
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
  const makeRanges = (page: Page) =>
    page.$eval('#text', (paragraph) => {
      const text = paragraph.firstChild as Text;
      const rangeOf = (from: number, to: number) => {
        const range = document.createRange();
        range.setStart(text, from);
        range.setEnd(text, to);
        return range;
      };
      const around = document.createRange();
      around.selectNodeContents(paragraph);
      Object.assign(window, { ranges: [rangeOf(0, 4), rangeOf(2, 30), rangeOf(17, 30), around] });
    });
  const texts = (page: Page) =>
    page.evaluate(() => (window as unknown as { ranges: Range[] }).ranges.map((range) => String(range)));

  it('hold the same text when painted marks come and go', async () => {
    const { page } = await gloss.open('/on');
    await marked(page, 'RLHF');
    await makeRanges(page);
    const before = await texts(page);
    await allow(page);
    await isMarked(page);
    expect(await texts(page)).toEqual(before);
    await forbid(page);
    await isPlain(page);
    expect(await texts(page)).toEqual(before);
    await page.close();
  });

  it('hold the same text when elements come, and when they go those that end outside of marked texts', async () => {
    const options = await gloss.extensionPage('src/options/index.html');
    await glossSwitch(options, 'paint')(true);
    const { page } = await gloss.open('/split');
    await makeRanges(page);
    const before = await texts(page);
    await marked(page, 'RLHF');
    await glossSwitch(options, 'elements')(true);
    await page.bringToFront();
    await allWrapped(page);
    expect(await texts(page)).toEqual(before);
    await glossSwitch(options)(false);
    await waitUntil(async () => (await page.$('gloss-mark')) === null, 'the elements are gone');
    // Those that end after a mark cannot be kept: only normalize() moves them, and it would merge the page's own nodes.
    const after = await texts(page);
    expect([after[0], after[3]]).toEqual([before[0], before[3]]);
    await glossSwitch(options)(true);
    await page.close();
  });
});

describe('the popover', () => {
  it('is no part of what is copied with the page around it', async () => {
    const { page } = await gloss.open('/split');
    await listen(page);
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await pressWithModifier(page, 'a');
    const copied = JSON.stringify(await copyAndPaste(page, async () => (await gloss.open('/paste')).page));
    expect(copied).toContain('stands between other words');
    expect(copied).not.toContain('I know this');
    expect(copied).not.toContain('gloss-popover');
    await popoverIsGone(page);
  });
});

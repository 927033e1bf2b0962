// Switching off and on, for a site and everywhere: at once, in all tabs, without a trace.
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { ownGlossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, markTexts, noneMarked, wrapped } from './marks-on-page.ts';
import { popoverShows } from './popover-on-page.ts';
import { BEHIND } from './wait-until.ts';

const TEXT = '<p>Overfitting and <em>transfer</em> learning. <a href="#x">RLHF</a> too; RLHF again.</p>';

const gloss = ownGlossBrowser({
  '/one': html(TEXT),
  '/two': html(`<h1>Overfitting</h1>${TEXT}`),
  '/with-script': html(`<h1>Overfitting</h1>${TEXT}${SCRIPT}`),
  '/first': html('<p>Overfitting is one thing.</p><p><em>Overfitting</em> is another.</p>'),
  '/removed': html(`<p>Overfitting</p><p id="going">RLHF</p><p>More.</p>${SCRIPT}`),
  '/framed': html(`${TEXT}<iframe src="/one" width="400" height="200"></iframe>`),
  '/other-sites-frame': html(`${TEXT}<iframe id="frame" src="/redirect" width="400" height="200"></iframe>`),
});

const hasMarks = (page: Page | Frame) => marked(page, 'Overfitting');

/** The switch with this label, as something to click. */
async function turn(popup: Page, label: RegExp): Promise<void> {
  await popup.waitForSelector('.switch');
  await popup.$$eval(
    '.switch',
    (switches, pattern) => {
      const found = switches.find((each) => new RegExp(pattern).test(each.textContent ?? ''));
      found?.querySelector('input')?.click();
    },
    label.source,
  );
}

describe('the switch for a site', () => {
  it('acts at once in every tab and frame of the site, gives the page its own nodes back, and survives a restart', async () => {
    const one = await gloss.open('/one');
    const two = await gloss.open('/framed');
    const other = await gloss.open('/one', 'localhost');
    for (const { page } of [one, two, other]) await hasMarks(page);
    const frame = two.page.frames().find((each) => each !== two.page.mainFrame());
    if (!frame) throw new Error('There is no frame.');
    await hasMarks(frame);
    await wrapped(one.page);

    await turn(await gloss.popup(one.page), /on 127/);
    await noneMarked(one.page);
    await noneMarked(two.page);
    await noneMarked(frame);
    expect(await markTexts(other.page)).not.toEqual([]);
    expect(await one.page.evaluate(() => document.querySelector('p')?.outerHTML)).toBe(TEXT);
    expect(await one.page.evaluate(() => document.querySelector('p')?.childNodes.length)).toBe(5);

    await gloss.restart();
    const again = await gloss.open('/one');
    const still = await gloss.open('/two', 'localhost');
    await hasMarks(still.page);
    expect(await markTexts(again.page)).toEqual([]);

    await turn(await gloss.popup(again.page), /on 127/);
    await hasMarks(again.page);
    for (const { messages } of [one, two, other, again, still]) expect(messages).toEqual([]);
  });

  it('follows the page in the tab, not the frame inside it', async () => {
    const framed = await gloss.open('/other-sites-frame', 'localhost');
    await framed.page.evaluate((address) => {
      document.querySelector('iframe')?.setAttribute('src', `${address}one`);
    }, gloss.address());
    const inner = await framed.page.waitForFrame((frame) => frame.url().endsWith('/one'));
    await hasMarks(inner);
    await turn(await gloss.popup(framed.page), /on localhost/);
    await noneMarked(framed.page);
    await noneMarked(inner);
    await turn(await gloss.popup(framed.page), /on localhost/);
    await hasMarks(inner);
  });
});

describe('the switch for everywhere', () => {
  it('acts at once on all sites', async () => {
    const one = await gloss.open('/one');
    const other = await gloss.open('/one', 'localhost');
    await hasMarks(one.page);
    await hasMarks(other.page);
    await turn(await gloss.popup(one.page), /everywhere/);
    await noneMarked(one.page);
    await noneMarked(other.page);
    await turn(await gloss.popup(one.page), /everywhere/);
    await hasMarks(one.page);
    await hasMarks(other.page);
  });
});

describe('undoing', () => {
  it.each([
    ['painted', '/with-script', hasMarks],
    ['wrapped', '/two', wrapped],
  ] as const)('gives back the same text nodes with the same text: %s', async (_name, path, isReady) => {
    const { page } = await gloss.open(path);
    // Nothing of ours is in a page before it has been still for some seconds.
    await page.evaluate(() => {
      const all = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(all)];
      Object.assign(window, { nodes: all(document.body), html: document.documentElement.outerHTML });
    });
    await isReady(page);
    await turn(await gloss.popup(page), /on 127/);
    await noneMarked(page);
    const same = await page.evaluate(() => {
      const all = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(all)];
      const { nodes, html: before } = window as unknown as { nodes: Node[]; html: string };
      const now = all(document.body);
      return (
        now.length === nodes.length &&
        now.every((node, i) => node === nodes[i]) &&
        document.documentElement.outerHTML === before
      );
    });
    expect(same).toBe(true);
    await turn(await gloss.popup(page), /on 127/);
    await hasMarks(page);
  });

  it('ends wrapping there: nobody has watched the page meanwhile', async () => {
    const { page } = await gloss.open('/two');
    await wrapped(page);
    await turn(await gloss.popup(page), /on 127/);
    await noneMarked(page);
    await turn(await gloss.popup(page), /on 127/);
    await hasMarks(page);
    // A page that came later has had the time that this one would have needed.
    const { page: later } = await gloss.open('/two');
    await wrapped(later);
    expect((await markPlaces(page)).filter(({ isWrapped }) => isWrapped)).toEqual([]);
  });
});

describe('the terms of the page', () => {
  it('lists them with their counts, and jumps to one', async () => {
    const { page } = await gloss.open('/two');
    await marked(page, 'transfer');
    const popup = await gloss.popup(page);
    await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length === 3, BEHIND);
    await popup.$$eval('.page-terms .chip', (chips) => {
      const chip = chips.find((each) => each.textContent?.startsWith('Transfer')) as HTMLElement | undefined;
      chip?.click();
    });
    await popoverShows(page, 'Transfer learning');
  });

  it('jumps to the first mark in the document, whichever was made first', async () => {
    // A painted one before a wrapped one.
    const { page } = await gloss.open('/first');
    await wrapped(page);
    const popup = await gloss.popup(page);
    await popup.waitForSelector('.page-terms .chip');
    await popup.$eval('.page-terms .chip', (chip) => (chip as HTMLElement).click());
    await popoverShows(page, 'Overfitting');
    expect(await page.evaluate(() => CSS.highlights.get('gloss-open')?.size)).toBe(1);
  });

  it('follows what the page removes, though nothing is to be read for it', async () => {
    const { page } = await gloss.open('/removed');
    await marked(page, 'RLHF');
    const popup = await gloss.popup(page);
    const chips = (count: number) =>
      popup.waitForFunction(
        (wanted) => document.querySelectorAll('.page-terms .chip').length === wanted,
        BEHIND,
        count,
      );
    await chips(2);
    await page.evaluate(() => document.querySelector('#going')?.remove());
    await chips(1);
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { BEHIND, glossBrowser, html, markOf, waitUntil } from './gloss-browser.ts';

const TEXT = '<p>Overfitting and <em>transfer</em> learning. <a href="#x">RLHF</a> too; RLHF again.</p>';

const gloss = glossBrowser({
  '/one': html(TEXT),
  '/two': html(`<h1>Overfitting</h1>${TEXT}`),
  '/framed': html(`${TEXT}<iframe src="/one" width="400" height="200"></iframe>`),
  '/other-sites-frame': html(`${TEXT}<iframe id="frame" src="/redirect" width="400" height="200"></iframe>`),
});

const markCount = (page: Page) => page.$$eval('gloss-mark', (marks) => marks.length);
const hasMarks = (page: Page) => waitUntil(async () => (await markCount(page)) > 0, 'something is marked');
const hasNone = (page: Page) => waitUntil(async () => (await markCount(page)) === 0, 'no mark is left');

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
    await frame?.waitForSelector('gloss-mark');

    const before = await one.page.evaluate(() => document.documentElement.outerHTML);
    expect(before).toContain('<gloss-mark');

    await turn(await gloss.popup(one.page), /on 127/);
    await hasNone(one.page);
    await hasNone(two.page);
    await waitUntil(async () => (await frame?.$('gloss-mark')) === null, 'the frame has no mark');
    expect(await markCount(other.page)).toBeGreaterThan(0);
    expect(await one.page.evaluate(() => document.querySelector('p')?.outerHTML)).toBe(TEXT);
    expect(await one.page.evaluate(() => document.querySelector('p')?.childNodes.length)).toBe(5);

    await gloss.restart();
    const again = await gloss.open('/one');
    const still = await gloss.open('/two', 'localhost');
    await hasMarks(still.page);
    expect(await markCount(again.page)).toBe(0);

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
    await inner.waitForSelector('gloss-mark');
    await turn(await gloss.popup(framed.page), /on localhost/);
    await hasNone(framed.page);
    await waitUntil(async () => (await inner.$('gloss-mark')) === null, 'the frame has no mark');
    await turn(await gloss.popup(framed.page), /on localhost/);
    await inner.waitForSelector('gloss-mark');
  });
});

describe('the switch for everywhere', () => {
  it('acts at once on all sites', async () => {
    const one = await gloss.open('/one');
    const other = await gloss.open('/one', 'localhost');
    await hasMarks(one.page);
    await hasMarks(other.page);
    await turn(await gloss.popup(one.page), /everywhere/);
    await hasNone(one.page);
    await hasNone(other.page);
    await turn(await gloss.popup(one.page), /everywhere/);
    await hasMarks(one.page);
    await hasMarks(other.page);
  });
});

describe('undoing', () => {
  it('gives back the same text nodes with the same text', async () => {
    const { page } = await gloss.open('/two');
    await markOf(page, 'rlhf');
    await turn(await gloss.popup(page), /on 127/);
    await hasNone(page);
    await page.evaluate(() => {
      const all = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(all)];
      Object.assign(window, { nodes: all(document.body), html: document.documentElement.outerHTML });
    });
    await turn(await gloss.popup(page), /on 127/);
    await markOf(page, 'rlhf');
    await turn(await gloss.popup(page), /on 127/);
    await hasNone(page);
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
});

describe('the terms of the page', () => {
  it('lists them with their counts, and jumps to one', async () => {
    const { page } = await gloss.open('/two');
    await markOf(page, 'transfer-learning');
    const popup = await gloss.popup(page);
    await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length === 3, BEHIND);
    await popup.$$eval('.page-terms .chip', (chips) => {
      const chip = chips.find((each) => each.textContent?.startsWith('Transfer')) as HTMLElement | undefined;
      chip?.click();
    });
    await page.waitForSelector('gloss-popover:popover-open');
    await page.waitForSelector('gloss-mark[data-term="transfer-learning"][data-open]');
  });
});

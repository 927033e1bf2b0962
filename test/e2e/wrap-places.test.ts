// Where a match becomes an element, and where that would show, so that it stays painted.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markPlaces } from '../../scripts/mark-places.mjs';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { waitUntil } from './wait-until.ts';

const STYLE = `<style>
  .flex { display: flex; gap: 1em } .grid { display: grid } .clamp { display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden } .cut { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
  b + em { color: green } .owl > * + * { margin-left: 1em } .none > b:last-of-type { color: green }
  #checked:has(input:checked) { display: flex } #hovered:hover { display: grid } #full { display: block; width: min-content }
</style>`;
/** Places in which a text stands, by their ids, in elements of a name. */
const placesOf = (text: string, name: string) =>
  [
    `<${name} id="plain">${text}</${name}>`,
    `<${name} id="inline">Some <b>${text}</b> then</${name}>`,
    `<${name} id="flex" class="flex">${text}<i>!</i></${name}>`,
    `<div id="flex-in-contents" class="flex"><span style="display: contents">${text}</span></div>`,
    `<div id="flex-child" class="flex"><${name}>${text}</${name}></div>`,
    `<${name} id="grid" class="grid">${text}</${name}>`,
    `<${name} id="clamp" class="clamp">${text}</${name}>`,
    `<${name} id="cut" class="cut">${text}</${name}>`,
    `<${name} id="counted"><b>One </b>${text}<em> two</em></${name}>`,
    `<${name} id="owl" class="owl">${text}<i> one</i> <i>two</i></${name}>`,
    `<${name} id="not-counted" class="none">${text}<b> one</b></${name}>`,
    `<${name} id="checked">${text}<input type="checkbox"></${name}>`,
    `<${name} id="hovered">${text}</${name}>`,
    `<${name} id="full"><i>A </i>${text}</${name}>`,
  ]
    .map((place) => `<div>${place}</div>`)
    .join('');
const SPLIT = 'Of overfitting here';
const PLACES = placesOf('overfitting', 'span');
/** Where a wrap shows nothing and counts for nothing. */
const BEAR_WRAPS = ['plain', 'inline', 'flex-child', 'not-counted'];

const gloss = glossBrowser({
  '/places': html(PLACES, STYLE),
  '/places-split': html(placesOf(SPLIT, 'p'), STYLE),
  '/places-with-script': html(PLACES + SCRIPT, STYLE),
  '/restyled': html(
    `<p>Of <span id="flexible">overfitting</span></p>
     <p id="narrow"><span>${SPLIT},</span> then some more words for a second line, and a third.</p><p id="plain">An <b>RLHF</b></p>`,
    `<style>span { white-space: nowrap } @media (max-width: 500px) { #narrow { width: min-content } }</style>`,
  ),
  '/lines': html(
    `<p class="lines">Some words of nine, and some <a id="begins" href="#a">overfitting now</a>,
      and <a id="within" href="#b">an RLHF</a> here</p>`,
    `<style>body { font: 16px monospace } a { border: 1px solid; padding: 0 4px } .lines { width: 36ch }</style>`,
  ),
});

/** Waits until a text below an element is an element of ours. */
const isWrapped = (page: Page, selector: string) =>
  waitUntil(async () => (await page.$(`${selector} gloss-mark`)) !== null, `${selector} is wrapped`);

/** Waits until what is marked below an element is painted. */
const isPainted = (page: Page, selector: string) =>
  waitUntil(async () => {
    const marks = await markPlaces(page, selector);
    return marks.length > 0 && marks.every((mark) => !mark.isWrapped);
  }, `${selector} is painted`);

describe('a match of a still page', () => {
  it('is wrapped where it is all of its text, but where that would show', async () => {
    const { page, messages } = await gloss.open('/places');
    const { page: split } = await gloss.open('/places-split');
    const { page: other } = await gloss.open('/places-with-script');
    const bear = [...BEAR_WRAPS, 'full'];
    for (const id of bear) await isWrapped(page, `#${id}`);
    const ids = await page.$$eval('body [id]', (all) => all.map(({ id }) => id));
    expect(ids).toHaveLength(14);
    for (const id of ids) {
      expect(await markPlaces(page, `#${id}`), id).toMatchObject([
        { text: 'overfitting', isWrapped: bear.includes(id) },
      ]);
      // Where it is a part of its text, or a script is on the page, nothing is, though they have had their time.
      for (const each of [split, other])
        expect(await markPlaces(each, `#${id}`), id).toMatchObject([
          { text: 'overfitting', isWrapped: false },
        ]);
    }
    expect(messages).toEqual([]);
  });

  it('is painted again where a rule that came later would show a wrap', async () => {
    const { page } = await gloss.open('/restyled');
    await isWrapped(page, '#flexible');
    await page.evaluate(() => document.styleSheets[0]?.insertRule('#flexible { display: flex }'));
    await page.setViewport({ width: 880, height: 700 });
    await isPainted(page, '#flexible');
    expect(await page.$('#plain gloss-mark')).not.toBeNull();
  });
});

describe('a match for which its text may be split, since the reader wants elements,', () => {
  let options: Page;
  beforeAll(async () => {
    options = await gloss.extensionPage('src/options/index.html');
    await glossSwitch(options, 'elements')(true);
  });
  afterAll(() => glossSwitch(options)(true));

  it('is wrapped, but where that would show', async () => {
    const { page, messages } = await gloss.open('/places-split');
    for (const id of BEAR_WRAPS) await isWrapped(page, `#${id}`);
    for (const id of await page.$$eval('body [id]', (all) => all.map((each) => each.id)))
      expect(await markPlaces(page, `#${id}`), id).toMatchObject([
        { text: 'overfitting', isWrapped: BEAR_WRAPS.includes(id) },
      ]);
    expect(messages).toEqual([]);
  });

  it('is painted again where a line is full in a narrower window', async () => {
    const { page } = await gloss.open('/restyled');
    await isWrapped(page, '#narrow');
    await page.setViewport({ width: 450, height: 700 });
    await isPainted(page, '#narrow');
    expect(await page.$('#plain gloss-mark')).not.toBeNull();
  });

  it('is painted where it begins a link: the link has one box, as without us, though it begins a line', async () => {
    const { page } = await gloss.open('/lines');
    await isWrapped(page, '#within');
    await isPainted(page, '#begins');
    expect(await page.$eval('#begins', (link) => link.getClientRects().length)).toBe(1);
  });
});

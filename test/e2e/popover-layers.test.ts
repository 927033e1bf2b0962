// The popover in layers: how high it is, where its mark stands on the page, what is opened in it, and what is taken from it.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { inlineText } from '../../src/core/glossary/prose-text.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import {
  openPopover,
  popoverIsGone,
  popoverShows,
  pressChip,
  pressInPopover,
  restOn,
  titlesInPopover,
  unfold,
} from './popover-on-page.ts';
import { pressWithModifier } from './reader-acts.ts';
import { waitUntil } from './wait-until.ts';

const FAR = '<div style="height: 1200px"></div>';
/** The term of the glossary whose definition is the longest. */
const LONGEST = loadCorpus('glossary')
  .terms.map((term) => ({ ...term, length: inlineText(term.definition).length }))
  .reduce((longest, term) => (term.length > longest.length ? term : longest));

const gloss = glossBrowser({
  '/places': html(
    `<h2>One</h2><p>Of <b>over</b>fitting, and of overfitting.</p>${FAR}<h2>Two</h2><p id="second">More overfitting.</p>${FAR}
     <h2>Three</h2><p id="third">RLHF, then overfitting.</p><p hidden>Hidden overfitting.</p>`,
  ),
  '/longest': html(
    `<p>A neural network with a large language model, RLHF and overfitting.</p><p id="it">${LONGEST.forms[0]} is one.</p>`,
  ),
  '/copy': html('<p>On overfitting.</p><textarea id="into"></textarea>'),
  '/no-clipboard': {
    body: html('<p>On overfitting.</p><textarea id="into"></textarea>'),
    headers: { 'permissions-policy': 'clipboard-write=()' },
  },
});

const place = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.place span')?.textContent ?? null);
const focusedIn = (page: Page) =>
  inPopover(page, (root) => root.activeElement?.className ?? root.activeElement?.localName ?? null);
const height = (page: Page) =>
  inPopover(page, (root) => root.querySelector('.card')?.getBoundingClientRect().height ?? 0);

describe('at once', () => {
  it('it is at most 200 pixels high, also with the longest definition, which can be read to its end', async () => {
    const { page } = await gloss.open('/longest');
    await restOn(page, LONGEST.forms[0] ?? '', '#it');
    await popoverShows(page, LONGEST.name);
    expect(await height(page)).toBeLessThanOrEqual(200);
    const isHidden = await inPopover(page, (root) => {
      // Where type is wider, its last line is a scroll away.
      root.querySelector('.card')?.scrollTo(0, 999);
      const [definition, actions] = ['.definition', '.actions'].map((each) =>
        root.querySelector(each)?.getBoundingClientRect(),
      );
      return (definition?.bottom ?? 0) - (actions?.top ?? 0) > 1;
    });
    expect(isHidden).toBe(false);
    await unfold(page, true);
    await waitUntil(async () => (await height(page)) > 200, 'more is shown');
    await unfold(page, false);
    await waitUntil(async () => (await height(page)) <= 200, 'less is shown');
  });

  it('has what the reader left unfolded, on other pages too', async () => {
    const { page } = await gloss.open('/copy');
    await openPopover(page, 'overfitting', 'Overfitting');
    await unfold(page, true);
    await pressInPopover(page, 'details.example summary');
    await page.keyboard.press('Escape');
    const other = await gloss.open('/places');
    const isOpen = async () => {
      await openPopover(other.page, 'overfitting', 'Overfitting');
      return await inPopover(other.page, (root) =>
        root.querySelector('details.example')?.hasAttribute('open'),
      );
    };
    expect(await isOpen()).toBe(true);
    await pressInPopover(other.page, 'details.example summary');
    await unfold(other.page, false);
  });
});

describe('its place on the page', () => {
  it('is said, and leads to the others and around, whatever they are made of; what is hidden does not count', async () => {
    const { page, messages } = await gloss.open('/places');
    const before = await page.$eval('body', (body) => body.outerHTML);
    await marked(page, 'RLHF');
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    expect(await place(page)).toBe('2 of 4');
    await pressInPopover(page, '.next');
    await waitUntil(async () => (await place(page)) === '3 of 4', 'it is at the third');
    const inView = (selector: string) =>
      page.$eval(selector, (each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await inView('#second')).toBe(true);
    await pressInPopover(page, '.next');
    await pressInPopover(page, '.next');
    await waitUntil(async () => (await place(page)) === '1 of 4', 'it is at the first again');
    await pressInPopover(page, '.previous');
    await waitUntil(async () => (await place(page)) === '4 of 4', 'it is at the last');
    expect(await inView('#third')).toBe(true);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await page.evaluate(() => document.querySelector('gloss-stops')?.remove());
    expect(await page.$eval('body', (body) => body.outerHTML)).toBe(before);
    expect(messages).toEqual([]);
  });

  it('keeps the focus on the button, and Escape gives it to the mark at which the reader is', async () => {
    const { page } = await gloss.open('/places');
    await marked(page, 'RLHF');
    await page.keyboard.press('Tab');
    await popoverShows(page, 'Overfitting');
    await page.keyboard.press('Enter');
    for (const button of ['previous', 'next']) {
      await page.keyboard.press('Tab');
      expect(await focusedIn(page)).toBe(button);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await place(page)) === '3 of 4', 'it is at the third');
    expect(await focusedIn(page)).toBe('next');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('gloss-stops');
    await page.keyboard.press('Enter');
    await waitUntil(async () => (await place(page)) === '3 of 4', 'the focus is on the third');
  });
});

describe('other terms', () => {
  it('open in its place, and Alt with an arrow leads back and forward; the page stays', async () => {
    const { page } = await gloss.open('/places');
    await openPopover(page, 'overfitting', 'Overfitting');
    const name = await pressChip(page);
    const alt = async (key: 'ArrowLeft' | 'ArrowRight') => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    await alt('ArrowLeft');
    await popoverShows(page, 'Overfitting');
    // There is nothing before it: neither in the popover, nor is the page left.
    await alt('ArrowLeft');
    await alt('ArrowRight');
    await popoverShows(page, name);
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    expect(new URL(page.url()).pathname).toBe('/places');
  });

  it('that stand in the definition are marked there, and open', async () => {
    const { page } = await gloss.open('/longest');
    await restOn(page, LONGEST.forms[0] ?? '', '#it');
    await popoverShows(page, LONGEST.name);
    const names = await inPopover(page, (root) =>
      [...root.querySelectorAll('.mention')].map(({ textContent }) => textContent),
    );
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain(LONGEST.name);
    await pressInPopover(page, '.mention');
    await waitUntil(async () => !(await titlesInPopover(page)).includes(LONGEST.name), 'another is shown');
    expect(await titlesInPopover(page)).toHaveLength(1);
  });
});

describe('a definition that is copied', () => {
  it.each(['/copy', '/no-clipboard'])('comes with its sources, from %s', async (path) => {
    const { page, messages } = await gloss.open(path);
    await openPopover(page, 'overfitting', 'Overfitting');
    await pressInPopover(page, '.copy');
    const says = () => inPopover(page, (root) => root.querySelector('.actions')?.textContent ?? '');
    await waitUntil(async () => (await says()).includes('Copied.'), 'it says so');
    await page.keyboard.press('Escape');
    await page.focus('#into');
    await pressWithModifier(page, 'v');
    const pasted = () => page.$eval('#into', (into) => (into as HTMLTextAreaElement).value);
    await waitUntil(async () => (await pasted()) !== '', 'it is pasted');
    expect(await pasted()).toMatch(/^Overfitting: .+\.\n(.*https:\/\/\S+\n)+Gloss glossary, CC BY 4\.0$/);
    expect(messages).toEqual([]);
  });
});

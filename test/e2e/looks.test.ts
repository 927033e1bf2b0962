// The looks of marks and of the popover: they change at once on open pages, and what is seen is what was chosen.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { pictureColours } from '../picture-colours.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { marked, wrapped } from './marks-on-page.ts';
import { openPopover, popoverIsGone } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p id="text"><b>Overfitting</b></p>';
/** Large letters, so that a line is many pixels; and the pointer is never on them. */
const LARGE = '<style>body { font: 40px sans-serif; margin: 80px 8px; background: #fff }</style>';
const DARK = '<style>body { background: #14161c; color: #eee; margin: 80px 8px }</style>';

const gloss = glossBrowser({
  '/painted': html(TEXT + SCRIPT, LARGE),
  '/wrapped': html(TEXT, LARGE),
  '/bare': html(TEXT, `${LARGE}<meta name="gloss" content="off">`),
  '/dark': html('<p>Of overfitting.</p>', DARK),
  '/light': html('<p>Of overfitting.</p>'),
});

/** Chooses a value in the options, which are open in a tab. */
async function choose(options: Page, name: string, value: string): Promise<void> {
  const radio = `input[name="${name}"][value="${value}"]`;
  await options.$eval(radio, (input) => (input as HTMLInputElement).click());
  await options.waitForFunction(
    (selector) => document.querySelector<HTMLInputElement>(selector)?.checked,
    { polling: 100 },
    radio,
  );
}

/** How many pixels of the text's picture are white, grey as a tint is, and of any other colour. */
async function pixelsOf(page: Page) {
  const text = await page.$('#text');
  if (!text) throw new Error('There is no text.');
  const colours = await pictureColours(page, await text.screenshot());
  const white = colours.get('255,255,255') ?? 0;
  const tint = [...colours]
    .filter(([colour]) => /^(2[01]\d),\1,\1$/.test(colour))
    .reduce((sum, [, count]) => sum + count, 0);
  const all = [...colours.values()].reduce((sum, count) => sum + count, 0);
  return { white, tint, inked: all - white - tint };
}

describe('the look of marks', () => {
  it.each([
    ['painted', '/painted', (page: Page) => marked(page, 'Overfitting')],
    ['wrapped', '/wrapped', wrapped],
  ] as const)('is what the reader chose, at once: %s', async (_how, path, isReady) => {
    const bare = await gloss.open('/bare');
    const without = await pixelsOf(bare.page);
    const { page, messages } = await gloss.open(path);
    await isReady(page);
    const options = await gloss.extensionPage('src/options/index.html');
    const look = async (value: string, isSeen: (now: typeof without) => boolean) => {
      await options.bringToFront();
      await choose(options, 'markLook', value);
      await page.bringToFront();
      let now = without;
      await waitUntil(async () => {
        now = await pixelsOf(page);
        return isSeen(now);
      }, `a mark in the look "${value}" is seen`);
      return now;
    };
    const solid = await look('solid', ({ inked }) => inked > without.inked * 1.03);
    const dotted = await look('line', ({ inked }) => inked > without.inked && inked < solid.inked);
    expect(dotted.tint).toBeLessThan(without.tint + without.white * 0.02);
    const tinted = await look('tint', ({ white, tint }) => tint > without.tint + white * 0.02);
    expect(tinted.white).toBeLessThan(without.white * 0.9);
    const none = await look('hover', ({ white }) => white === without.white);
    expect(none).toEqual(without);
    const back = await look('line', ({ white }) => white === dotted.white);
    expect(back).toEqual(dotted);
    expect(messages).toEqual([]);
  });

  it.runIf(gloss.kind === 'chromium')('is clearer for those who want more contrast', async () => {
    const { page } = await gloss.open('/painted');
    await marked(page, 'Overfitting');
    const lineOf = () =>
      page.$eval('b', (element) => {
        const { textDecorationColor, textDecorationLine } = getComputedStyle(element, '::highlight(gloss)');
        return [textDecorationLine, textDecorationColor];
      });
    const client = await page.createCDPSession();
    for (const [name, value] of [
      ['prefers-contrast', 'more'],
      ['forced-colors', 'active'],
    ] as const) {
      await client.send('Emulation.setEmulatedMedia', { features: [{ name, value: '' }] });
      expect((await lineOf())[1]).toContain('0.6');
      await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
      expect(await lineOf()).toEqual(['underline', 'rgb(0, 0, 0)']);
    }
  });
});

describe('the look of the popover', () => {
  const lookOf = (page: Page) =>
    inPopover(page, (root) => {
      const card = root.querySelector('.card');
      if (!card) return null;
      const { backgroundColor, fontSize } = getComputedStyle(card);
      return { backgroundColor, fontSize };
    });
  const [LIGHT_CARD, DARK_CARD] = ['rgb(255, 253, 248)', 'rgb(30, 31, 36)'];

  const opened = async (page: Page) => {
    await page.bringToFront();
    await openPopover(page, 'overfitting', 'Overfitting');
    const look = await lookOf(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await page.mouse.move(0, 0);
    return look;
  };

  it('is as the page is, and then as the reader chooses, in its size too', async () => {
    const dark = await gloss.open('/dark');
    expect(await opened(dark.page)).toEqual({ backgroundColor: DARK_CARD, fontSize: '15px' });
    const light = await gloss.open('/light');
    expect(await opened(light.page)).toEqual({ backgroundColor: LIGHT_CARD, fontSize: '15px' });

    const options = await gloss.extensionPage('src/options/index.html');
    await choose(options, 'popoverTheme', 'dark');
    await choose(options, 'popoverSize', 'large');
    await light.page.bringToFront();
    await waitUntil(
      async () => JSON.stringify(await opened(light.page)).includes(DARK_CARD),
      'the popover is dark',
    );
    expect(await opened(light.page)).toEqual({ backgroundColor: DARK_CARD, fontSize: '18px' });
    expect([...dark.messages, ...light.messages]).toEqual([]);
  });
});

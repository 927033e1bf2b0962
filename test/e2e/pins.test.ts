// Pinned cards: they stay while one reads on, are moved and closed by pointer and keys, and leave nothing behind.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inEachPopover } from '../../scripts/popover-probe.mjs';
import { glossSwitch } from '../safety/gloss-switch.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { listenersOfGloss } from './listeners-of-gloss.ts';
import { marked, noneMarked } from './marks-on-page.ts';
import { cardOf, cardsAre, cardsOn, pinTerm, type SeenCard } from './pinned-cards.ts';
import { openPopover, popoverIsGone, popoverShows } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const COLUMN = `<main style="width: 500px"><h1>Notes</h1><p><a id="link" href="#there">A link</a></p>
  <p>It was overfitting, and it met data drift.</p><p>RLHF and transfer learning came later.</p></main>`;
/** Notes what the page hears of keys and presses. */
const HEARS = `<script>
  window.heard = [];
  for (const kind of ['keydown', 'keyup', 'pointerdown', 'mousedown', 'click', 'focusin'])
    document.addEventListener(kind, ({ type, key, target }) => heard.push(type + ' ' + (key ?? target.localName)));
</script>`;

const gloss = glossBrowser({
  '/column': html(COLUMN),
  '/hears': html(COLUMN + HEARS),
});

const RLHF = 'Reinforcement learning from human feedback (RLHF)';
const place = ({ left, top }: SeenCard) => ({ left: Math.round(left), top: Math.round(top) });
const wholePage = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const focusedOn = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);

/** Opens a page with a marked text. */
async function open(path: string) {
  const read = await gloss.open(path);
  await marked(read.page, 'overfitting');
  return read;
}

/** Moves the pointer to a place, and presses. */
async function press(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.click(x, y);
}

describe('pinned cards', () => {
  it('stay beside each other and beside the text, and the popover works as ever; closed, they leave nothing', async () => {
    const { page, messages } = await open('/column');
    const before = await wholePage(page);
    const first = await pinTerm(page, 'overfitting', 'Overfitting');
    const second = await pinTerm(page, 'RLHF', RLHF);
    expect([first.left, second.left].map((left) => left >= 508)).toEqual([true, true]);
    expect(second.top).toBeGreaterThanOrEqual(first.bottom);

    await openPopover(page, 'data drift', 'Data drift');
    await page.keyboard.press('Escape');
    await cardsAre(page, 'Overfitting', RLHF);
    await waitUntil(
      async () => (await page.$$('gloss-popover')).length === 2,
      'the popover alone has closed',
    );
    await page.evaluate(() => scrollTo(0, 100));

    await press(page, second.closing);
    await cardsAre(page, 'Overfitting');
    await press(page, first.closing);
    await popoverIsGone(page);
    expect(await wholePage(page)).toBe(before);
    expect(messages).toEqual([]);
  });

  it('are moved by the pointer on their head, and stay whole in the window', async () => {
    const { page } = await open('/hears');
    const { handle, ...card } = await pinTerm(page, 'overfitting', 'Overfitting');
    await page.evaluate(() => {
      (window as unknown as { heard: string[] }).heard.length = 0;
    });
    await page.mouse.move(handle.x, handle.y);
    await page.mouse.down();
    await page.mouse.move(handle.x - 200, handle.y + 150, { steps: 5 });
    const moved = await cardOf(page, 'Overfitting');
    expect(place(moved)).toEqual({ left: Math.round(card.left) - 200, top: Math.round(card.top) + 150 });
    await page.mouse.move(890, 690, { steps: 5 });
    await page.mouse.up();
    const { right, bottom } = await cardOf(page, 'Overfitting');
    expect([right <= 900, bottom <= 700]).toEqual([true, true]);
    // Let go, it stays.
    await page.mouse.move(100, 100, { steps: 3 });
    expect((await cardOf(page, 'Overfitting')).right).toBe(right);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  });

  it('are moved by arrow keys on their handle, of which the page hears nothing', async () => {
    const { page } = await open('/hears');
    await page.focus('#link');
    const card = await pinTerm(page, 'overfitting', 'Overfitting');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return (await cardOf(page, 'Overfitting')).focused === 'handle';
    }, 'Tab reaches the handle');
    await page.evaluate(() => {
      (window as unknown as { heard: string[] }).heard.length = 0;
    });
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.up('Shift');
    const { left, top } = place(card);
    expect(place(await cardOf(page, 'Overfitting'))).toEqual({ left: left - 20, top: top + 120 });
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('close by Escape where the focus is in them, which goes back to where it was', async () => {
    const { page } = await open('/hears');
    await pinTerm(page, 'overfitting', 'Overfitting');
    const { closing } = await pinTerm(page, 'RLHF', RLHF);
    await page.focus('#link');
    // A key that is the page's closes none.
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain(
      'keydown Escape',
    );
    await cardsAre(page, 'Overfitting', RLHF);
    // On the text of the card.
    await press(page, { x: closing.x - 60, y: closing.y + 30 });
    await waitUntil(async () => (await cardOf(page, RLHF)).focused !== '', 'the focus is in the card');
    await page.keyboard.press('Escape');
    await cardsAre(page, 'Overfitting');
    expect(await focusedOn(page)).toBe('link');
  });

  it('close after the popover that is open over them, one level for each press of the key', async () => {
    const { page } = await open('/column');
    const { closing } = await pinTerm(page, 'overfitting', 'Overfitting');
    await press(page, { x: closing.x - 60, y: closing.y + 30 });
    await openPopover(page, 'RLHF', RLHF);
    await page.keyboard.press('Escape');
    await cardsAre(page, 'Overfitting');
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
  });
});

describe('by keys alone', () => {
  it('a term is pinned from its popover, the reader is back at the same place, and a second press leads to the card', async () => {
    const { page } = await open('/column');
    await page.focus('#link');
    const pin = async () => {
      await popoverShows(page, 'Overfitting');
      await page.keyboard.press('Enter');
      await waitUntil(async () => {
        await page.keyboard.press('Tab');
        const focused = await inEachPopover(page, (root) => root.activeElement?.className);
        return focused.includes('pin');
      }, 'Tab reaches "Pin"');
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('Tab');
    await pin();
    await cardsAre(page, 'Overfitting');
    await waitUntil(
      async () => (await cardOf(page, 'Overfitting')).said.includes('Pinned: Overfitting'),
      'it is said',
    );
    expect(await focusedOn(page)).toBe('gloss-stops');
    expect((await cardOf(page, 'Overfitting')).focused).toBe('');
    await page.keyboard.press('Enter');
    await pin();
    await waitUntil(
      async () => (await cardOf(page, 'Overfitting')).focused === 'handle',
      'the handle has the focus',
    );
    expect(await page.$$('gloss-popover')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await focusedOn(page)).toBe('gloss-stops');
  });
});

describe('switched off', () => {
  it('Gloss takes the cards along, with all that it listened to', async () => {
    const { page, messages } = await gloss.open('/column');
    const before = await wholePage(page);
    const turn = glossSwitch(await gloss.extensionPage('src/options/index.html'));
    await page.bringToFront();
    await openPopover(page, 'data drift', 'Data drift');
    await page.keyboard.press('Escape');
    const listened = gloss.kind === 'chromium' ? await listenersOfGloss(page) : {};
    const first = await pinTerm(page, 'overfitting', 'Overfitting');
    const second = await pinTerm(page, 'RLHF', RLHF);
    if (gloss.kind === 'chromium') expect(await listenersOfGloss(page)).not.toEqual(listened);
    await press(page, first.closing);
    await press(page, second.closing);
    await popoverIsGone(page);
    // The page's own pointer is back on the text.
    await page.mouse.move(10, 600);
    if (gloss.kind === 'chromium') expect(await listenersOfGloss(page)).toEqual(listened);

    await pinTerm(page, 'overfitting', 'Overfitting');
    await turn(false);
    await noneMarked(page);
    expect(await wholePage(page)).toBe(before);
    await turn(true);
    await marked(page, 'overfitting');
    expect(await cardsOn(page)).toEqual([]);
    expect(messages).toEqual([]);
  });
});

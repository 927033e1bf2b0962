// The popover where the page has windows of its own: modal dialogs, full screen, popovers, focus traps.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, pressChip, restOn } from './popover-on-page.ts';
import { waitUntil } from './wait-until.ts';

const TEXT = '<p>It is overfitting and meets data drift.</p>';
/** Rules that count the elements of a dialog, and a gap between them. */
const COUNTING = `<style>
  dialog > * + * { margin-top: 20px } dialog > :last-child { margin-bottom: 50px } dialog > :first-child { padding-top: 9px }
  dialog { width: 500px } dialog[open] { display: flex; flex-direction: column; gap: 7px }
</style>`;
const DIALOG = `<dialog id="outer">${TEXT}<button onclick="outer.close()">Close</button>
  <dialog id="inner"><p>Here is transfer learning, too.</p></dialog></dialog>`;

const gloss = glossBrowser({
  '/modal': html(`<h1>RLHF</h1>${DIALOG}<script>outer.showModal()</script>`),
  '/counted': html(`${DIALOG}<script>outer.showModal()</script>`, COUNTING),
  '/shadow': html(`<x-window></x-window><script>
    const root = document.querySelector('x-window').attachShadow({ mode: 'open' });
    root.innerHTML = '<dialog>${TEXT}</dialog>';
    root.querySelector('dialog').showModal();
  </script>`),
  '/full': html(
    `<div id="stage" style="background: white">${TEXT}<button id="go" onclick="stage.requestFullscreen()">Go</button></div>`,
  ),
  '/auto': html(
    `<p>Elsewhere is transfer learning.</p><div id="pop" popover style="inset: 100px auto auto 100px; margin: 0">${TEXT}
     <button popovertarget="second">More</button></div><div id="second" popover style="inset: 300px auto auto 500px; margin: 0">Second</div>
     <script>pop.showPopover()</script>`,
  ),
  '/trap':
    html(`<p>Behind.</p><div id="trap" role="dialog" aria-modal="true">${TEXT}<button id="ok">OK</button></div><script>
    window.taken = 0;
    const back = (event) => {
      if (trap.contains(event.target)) return;
      taken++;
      ok.focus();
    };
    addEventListener('focusin', back, true);
    ok.focus();
  </script>`),
});

const hasFocus = (page: Page) =>
  waitUntil(
    () => page.evaluate(() => document.activeElement?.localName === 'gloss-popover'),
    'it has the focus',
  );

const isOpen = (page: Page, id: string) =>
  page.$eval(`#${id}`, (each) => each.matches('[open], :popover-open'));

describe('in a modal dialog', () => {
  it('is seen, can be used, and closes alone; the dialog is as it was', async () => {
    const { page, messages } = await gloss.open('/modal');
    const before = await page.$eval('#outer', (dialog) => dialog.outerHTML);
    await restOn(page, 'overfitting', '#outer');
    await popoverShows(page, 'Overfitting');
    await pressChip(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await isOpen(page, 'outer')).toBe(true);
    await page.keyboard.press('Escape');
    await waitUntil(async () => !(await isOpen(page, 'outer')), 'the next key closes the dialog');
    // The focus leaves what is no longer shown with the next frame.
    const html = () => page.$eval('#outer', (dialog) => dialog.outerHTML);
    await waitUntil(async () => (await html()) === before.replace(' open=""', ''), 'the dialog is as it was');
    expect(messages).toEqual([]);
  });

  it('also in one that is in another', async () => {
    const { page } = await gloss.open('/modal');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#inner')?.showModal());
    await restOn(page, 'transfer learning', '#inner');
    await popoverShows(page, 'Transfer learning');
    await pressChip(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect([await isOpen(page, 'inner'), await isOpen(page, 'outer')]).toEqual([true, true]);
  });

  it('is reached by keys, which go in, and Escape comes back', async () => {
    const { page } = await gloss.open('/modal');
    await marked(page, 'overfitting', '#outer');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return await page.evaluate(() => document.activeElement?.localName === 'gloss-stops');
    }, 'the Tab key reaches a mark');
    await popoverShows(page, 'Overfitting');
    await page.keyboard.press('Enter');
    await hasFocus(page);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await isOpen(page, 'outer')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('gloss-stops');
  });

  it('moves nothing, though rules count the elements of the dialog', async () => {
    const { page } = await gloss.open('/counted');
    await marked(page, 'overfitting', '#outer');
    const boxes = () =>
      page.$$eval('#outer, #outer *:not(gloss-popover)', (all) =>
        all.map((each) => JSON.stringify(each.getBoundingClientRect())),
      );
    const before = await boxes();
    await restOn(page, 'overfitting', '#outer');
    await popoverShows(page, 'Overfitting');
    expect(await boxes()).toEqual(before);
  });

  it('also in a shadow root', async () => {
    const { page } = await gloss.open('/shadow');
    await restOn(page, 'overfitting', 'x-window');
    const hit = await page.waitForFunction(() => {
      const root = document.querySelector('x-window')?.shadowRoot;
      const popover = root?.querySelector('gloss-popover:popover-open');
      if (!popover) return null;
      const { x, y } = popover.getBoundingClientRect();
      return root?.elementFromPoint(x + 20, y + 20)?.localName;
    });
    expect(await hit.jsonValue()).toBe('gloss-popover');
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => !document.querySelector('x-window')?.shadowRoot?.querySelector('gloss-popover'),
    );
    expect(
      await page.evaluate(
        () => document.querySelector('x-window')?.shadowRoot?.querySelector('dialog')?.open,
      ),
    ).toBe(true);
  });
});

describe('in full screen', () => {
  it('is seen and can be used', async () => {
    const { page } = await gloss.open('/full');
    await marked(page, 'overfitting');
    await page.click('#go');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await restOn(page, 'overfitting');
    await popoverShows(page, 'Overfitting');
    await pressChip(page);
    expect(await page.evaluate(() => document.querySelector('gloss-popover')?.parentElement?.id)).toBe(
      'stage',
    );
  });
});

describe('beside a popover of the page that closes on a click outside', () => {
  it.each([
    ['in it', 'overfitting', 'Overfitting'],
    ['elsewhere', 'transfer learning', 'Transfer learning'],
  ])('leaves that open: a mark %s', async (_where, text, name) => {
    const { page } = await gloss.open('/auto');
    await restOn(page, text);
    await popoverShows(page, name);
    await pressChip(page);
    expect(await isOpen(page, 'pop')).toBe(true);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect(await isOpen(page, 'pop')).toBe(true);
  });

  it('leaves the topmost open, too, that a button of the other has opened', async () => {
    const { page } = await gloss.open('/auto');
    await page.click('#pop button');
    await restOn(page, 'transfer learning');
    await popoverShows(page, 'Transfer learning');
    await pressChip(page);
    expect([await isOpen(page, 'pop'), await isOpen(page, 'second')]).toEqual([true, true]);
  });
});

describe('in a focus trap', () => {
  it('stays open to be read, and does not fight for the focus', async () => {
    const { page, messages } = await gloss.open('/trap');
    await marked(page, 'overfitting');
    await page.keyboard.press('Tab');
    await popoverShows(page, 'Overfitting');
    const taken = () => page.evaluate(() => (window as unknown as { taken: number }).taken);
    expect(await taken()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ok');
    await pressChip(page);
    // Once for the key; and, each time that something is pressed, for the button and for what comes in its place.
    expect(await taken()).toBeLessThanOrEqual(5);
    expect(messages).toEqual([]);
  });
});

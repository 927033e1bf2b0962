// The reader's limits: what is marked by the defaults, what is hidden, and how it is shown, explained and known all the same.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { markTexts } from './marks-on-page.ts';
import { openPopover, popoverIsGone, popoverShows, pressInPopover, restPasses } from './popover-on-page.ts';
import { hasText, textOf } from './popup-quiz.ts';
import { store } from './stored-in-profile.ts';
import { BEHIND, waitUntil } from './wait-until.ts';

const APART = ' and something else that takes the room of a line or more';
const TEXT =
  `<h1>Overfitting</h1><p id="first">AI and overfitting meet${APART}, underfitting.</p>` +
  `<h2>Of a section</h2><p id="second">AI again, overfitting and RLHF. <b id="again">RLHF</b> once more.</p>` +
  '<p id="last">Transfer learning.</p>';
/** The name of the term that "RLHF" stands for. */
const RLHF = 'Reinforcement learning from human feedback (RLHF)';
const ALL = [
  ...['Overfitting', 'AI', 'overfitting', 'underfitting', 'AI', 'overfitting', 'RLHF', 'RLHF'],
  'Transfer learning',
];
const BY_DEFAULT = ['Overfitting', 'AI', 'underfitting', 'overfitting', 'RLHF', 'Transfer learning'];
const WITHOUT_RLHF = BY_DEFAULT.filter((text) => text !== 'RLHF');

const gloss = glossBrowser({
  '/page': html(TEXT),
  '/stream': html('<p id="stream">Overfitting and RLHF</p>'),
});

/** A page of the extension, by which it is told what its own windows and the background tell it. */
let options: Page;
beforeAll(async () => {
  options = await gloss.extensionPage('src/options/index.html');
  await store(options, { settings: { version: 2 } });
});

const shows = (page: Page, texts: readonly string[]) =>
  waitUntil(async () => (await markTexts(page)).join() === texts.join(), `marked is: ${texts.join()}`);

/** Tells all tabs of the server what the background tells a tab when a command is given. */
const push = (message: object) =>
  options.evaluate(
    async (pushed, address) => {
      type Tabs = {
        query(filter: { url: string }): Promise<{ id: number }[]>;
        sendMessage(id: number, message: object): Promise<unknown>;
      };
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
      const tabs = (browser ?? chrome)?.tabs;
      for (const { id } of (await tabs?.query({ url: address })) ?? [])
        await tabs?.sendMessage(id, pushed).catch(() => undefined);
    },
    message,
    'http://127.0.0.1/*',
  );

/** Moves the pointer onto a word that stands in an element of its own. */
async function moveOnto(page: Page, selector: string): Promise<void> {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`There is no ${selector}.`);
  await page.mouse.move(box.x + box.width + 200, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
}

const knownLine = (page: Page) => inPopover(page, (root) => root.querySelector('.known')?.textContent ?? '');

/** Whether the page hears of an Escape as if nobody had taken it. */
async function escapeReaches(page: Page): Promise<boolean> {
  await page.evaluate(() => {
    Object.assign(window, { heard: 0 });
    document.addEventListener(
      'keydown',
      ({ defaultPrevented }) => Object.assign(window, { heard: defaultPrevented ? 0 : 1 }),
      { once: true },
    );
  });
  await page.keyboard.press('Escape');
  return await page.evaluate(() => (window as unknown as { heard: number }).heard === 1);
}

describe('by the defaults', () => {
  it('a term is marked once a section, an everyday word once a page, and the popup says what is hidden', async () => {
    const { page, messages } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    const popup = await gloss.popup(page);
    await hasText(popup, '.hidden-line', '^3 hidden: 2 repeated, 1 basic$');
    await popup.close();
    expect(messages).toEqual([]);
  });

  it('of marks near each other the later is quiet', async () => {
    const { page } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    const quiet = await page.evaluate(
      () => [...(CSS.highlights.get('gloss-quiet') ?? [])].map(String).length,
    );
    // "overfitting and RLHF": all others stand apart, or in a block of their own.
    expect(quiet).toBe(1);
  });

  it('a paragraph that grows keeps its marks, the very same ranges', async () => {
    const { page } = await gloss.open('/stream');
    await shows(page, ['Overfitting', 'RLHF']);
    for (const more of [' and more', ', overfitting again', ' and then underfitting']) {
      await page.$eval('#stream', (text, added) => (text.firstChild as Text).appendData(added), more);
      await waitUntil(
        async () => (await markTexts(page)).slice(0, 2).join() === 'Overfitting,RLHF',
        'the first marks stay',
      );
    }
    await shows(page, ['Overfitting', 'RLHF', 'underfitting']);
  });
});

describe('what is hidden', () => {
  it('is shown while the line in the popup is held, and no longer than the popup is open', async () => {
    const { page } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    const popup = await gloss.popup(page);
    await popup.waitForSelector('.hidden-line');
    const line = (kind: string) =>
      popup.$eval(
        '.hidden-line',
        (button, key) => {
          button.dispatchEvent(new KeyboardEvent(key, { key: ' ', bubbles: true }));
        },
        kind,
      );
    await line('keydown');
    await shows(page, ALL);
    await line('keyup');
    await shows(page, BY_DEFAULT);
    await line('keydown');
    await shows(page, ALL);
    await popup.close();
    await shows(page, BY_DEFAULT);
  });

  it('is shown at a command until Escape, which the page gets at all other times', async () => {
    const { page } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    expect(await escapeReaches(page)).toBe(true);
    await push({ kind: 'peek', isOn: null });
    await shows(page, ALL);
    expect(await escapeReaches(page)).toBe(false);
    await shows(page, BY_DEFAULT);
    expect(await escapeReaches(page)).toBe(true);
    await push({ kind: 'peek', isOn: null });
    await shows(page, ALL);
    await push({ kind: 'peek', isOn: null });
    await shows(page, BY_DEFAULT);
  });

  it('is explained where the pointer rests with Alt held, and not without', async () => {
    const { page } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    await moveOnto(page, '#again');
    await restPasses(page);
    expect(await page.$('gloss-popover')).toBeNull();
    await page.keyboard.down('Alt');
    await moveOnto(page, '#again');
    await popoverShows(page, RLHF);
    await page.keyboard.up('Alt');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await store(options, { settings: { version: 2, altExplains: false } });
    await page.reload();
    await shows(page, BY_DEFAULT);
    await page.keyboard.down('Alt');
    await moveOnto(page, '#again');
    await restPasses(page);
    await page.keyboard.up('Alt');
    expect(await page.$('gloss-popover')).toBeNull();
    await store(options, { settings: { version: 2 } });
  });
});

describe('a term that the reader knows', () => {
  it('is marked no more in any tab, at once; the popover stays, and takes it back', async () => {
    const other = await gloss.open('/page');
    const { page } = await gloss.open('/page');
    for (const each of [other.page, page]) await shows(each, BY_DEFAULT);
    await openPopover(page, 'RLHF', RLHF);
    await pressInPopover(page, '.know');
    for (const each of [page, other.page]) await shows(each, WITHOUT_RLHF);
    expect(await knownLine(page)).toContain('You know this');
    await pressInPopover(page, '.know');
    for (const each of [page, other.page]) await shows(each, BY_DEFAULT);
    expect(await knownLine(page)).toBe('I know this');
    for (const each of [page, other.page]) await each.close();
  });

  it('is so by a command, where its popover is open; the popup and the options say so', async () => {
    const { page } = await gloss.open('/page');
    await shows(page, BY_DEFAULT);
    await push({ kind: 'knowOpenTerm' });
    await openPopover(page, 'RLHF', RLHF);
    await push({ kind: 'knowOpenTerm' });
    await shows(page, WITHOUT_RLHF);
    const popup = await gloss.popup(page);
    await hasText(popup, '.hidden-line', '2 known');
    await popup.close();
    await options.waitForFunction(() => document.querySelectorAll('li').length === 1, BEHIND);
    expect(await textOf(options, 'li')).toContain('RLHF');
    await options.$eval('li button', (button) => (button as HTMLElement).click());
    await shows(page, BY_DEFAULT);
  });
});

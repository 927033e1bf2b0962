// Reading by keys alone: from term to term, into an explanation, on to a related term, and back to the same place.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPopover } from '../../scripts/popover-probe.mjs';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { popoverIsGone, popoverShows, titlesInPopover } from './popover-on-page.ts';
import { store } from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const FAR = '<div style="height: 1800px"></div>';
const TEXT = `<h1>Notes</h1><p><a id="link" href="#o">A link</a></p>
  <p>It was overfitting, and it meets <a id="marked-link" href="#there">data drift</a>.</p>${FAR}
  <p id="far">RLHF and <em>transfer learning</em> come later.</p>`;

const gloss = glossBrowser({ '/page': html(TEXT), '/none': html('<p>Nothing.</p>') });

/** A page of the extension, which tells tabs what the background tells them when a command is given. */
let options: Page;
beforeAll(async () => {
  options = await gloss.extensionPage('src/options/index.html');
  await store(options, { settings: { version: 5 } });
});

/** Gives a command as the background does when its key is pressed (which command-keys.test.ts does). */
async function give(step: 'next' | 'previous' | 'here'): Promise<void> {
  await options.evaluate(
    async (message, address) => {
      type Tabs = {
        query(filter: { url: string }): Promise<{ id: number }[]>;
        sendMessage(id: number, message: object): Promise<unknown>;
      };
      const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
      const tabs = (browser ?? chrome)?.tabs;
      for (const { id } of (await tabs?.query({ url: address })) ?? [])
        await tabs?.sendMessage(id, message).catch(() => undefined);
    },
    { kind: 'goToTerm', step },
    'http://127.0.0.1/*',
  );
}

/** What has the focus, in a word. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
/** Opens the page as the only one that a command reaches. */
const open = async () => {
  const { page, messages } = await gloss.open('/page');
  await marked(page, 'overfitting');
  await page.bringToFront();
  return { page, messages };
};

describe('by commands alone', () => {
  it('a term is found and read, a related one opened, and the reader is back at the same place', async () => {
    const { page, messages } = await open();
    await page.focus('#link');
    await give('next');
    await popoverShows(page, 'Overfitting');
    expect(await focused(page)).toBe('link');
    const place = await scrolled(page);
    await page.keyboard.press('Tab');
    await waitUntil(async () => (await focused(page)) === 'gloss-popover', 'the focus is in the popover');
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      return await inPopover(page, ({ activeElement: at }) => at?.matches('.more') === true);
    }, 'Tab reaches what unfolds the rest');
    await page.keyboard.press('Enter');
    let name = '';
    await waitUntil(async () => {
      await page.keyboard.press('Tab');
      name = await inPopover(page, ({ activeElement: at }) => (at?.matches('.chip') && at.textContent) || '');
      return name !== '';
    }, 'Tab reaches a related term');
    await page.keyboard.press('Enter');
    await popoverShows(page, name);
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    expect([await focused(page), await scrolled(page)]).toEqual(['link', place]);
    expect(messages).toEqual([]);
  });

  it('the next and the previous follow in the order of the page, come into view, and go around its ends', async () => {
    const { page } = await open();
    for (const name of ['Overfitting', 'Data drift']) {
      await give('next');
      await popoverShows(page, name);
    }
    expect(await scrolled(page)).toBe(0);
    await give('next');
    await popoverShows(page, 'Reinforcement learning from human feedback (RLHF)');
    expect(await scrolled(page)).toBeGreaterThan(900);
    await give('next');
    await popoverShows(page, 'Transfer learning');
    const note = () => inPopover(page, (root) => root.querySelector('.note')?.textContent ?? '');
    expect(await note()).toBe('');
    await give('next');
    await popoverShows(page, 'Overfitting');
    expect(await note()).toContain('around the end');
    await give('previous');
    await popoverShows(page, 'Transfer learning');
    expect([await focused(page), page.url()]).toEqual(['body', `${gloss.address()}page`]);
  });

  it('the one where the reader is opens, and closes again', async () => {
    const { page } = await open();
    await give('here');
    await popoverShows(page, 'Overfitting');
    await give('here');
    await popoverIsGone(page);
    await give('next');
    await popoverShows(page, 'Data drift');
    await page.keyboard.press('Escape');
    await popoverIsGone(page);
    await give('here');
    expect(await titlesInPopover(page)).toEqual(['Data drift']);
  });
});

describe('the Tab key', () => {
  it('goes by the terms for a reader who wants that, at once; commands open them all the same', async () => {
    const { page } = await open();
    const stops = async () => {
      const reached: unknown[] = [];
      for (let step = 0; step < 4; step++) {
        await page.keyboard.press('Tab');
        reached.push(await focused(page));
      }
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      return reached;
    };
    expect(await stops()).toContain('gloss-stops');
    await store(options, { settings: { version: 5, tabReachesMarks: false } });
    await page.bringToFront();
    await waitUntil(async () => !(await stops()).includes('gloss-stops'), 'Tab goes by');
    await page.focus('#link');
    await give('next');
    await popoverShows(page, 'Overfitting');
    await store(options, { settings: { version: 5 } });
  });
});

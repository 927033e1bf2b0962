// Pages in whose surroundings a popover is hard to show.
import type { Page } from 'puppeteer-core';
import { inPopover } from '../../../scripts/popover-probe.mjs';
import { type Case, comesTrue } from '../case-run.ts';
import { clickIn, isBeside, openOn, popoverBox, popoverCloses, pressEscape } from '../popover-in-page.ts';

const BOTH = ['soon', 'later'] as const;

/**
 * Makes a reader's whole visit to a word: opens the popover, checks its place, clicks in it, closes it by Escape. `stays` is
 * what must still be there afterwards, except where the browser itself takes the key.
 */
async function visit(
  page: Page,
  text: string,
  selector: string,
  stays?: () => Promise<string[]>,
  isKeyOfBrowser = false,
): Promise<string[]> {
  const opening = await openOn(page, text, selector);
  if (opening.length > 0) return opening;
  const outlives = async (what: string) => ((await stays?.()) ?? []).map((wrong) => `${wrong} ${what}`);
  return [
    ...(await isBeside(page, text, selector)),
    ...(await outlives('as the popover opens')),
    ...(await clickIn(page)),
    ...(await outlives('by a click into the popover')),
    ...((await popoverBox(page)) === null ? [] : await pressEscape(page)),
    ...(isKeyOfBrowser ? [] : await outlives('by Escape')),
  ];
}

/** The last of the two themes' colours must differ enough for a text to be read. */
const MIN_CONTRAST = 4.5;

/** The contrast of the popover's text with its ground, by the rule of WCAG. */
const contrast = (page: Page) =>
  inPopover(page, (root: ShadowRoot) => {
    const text = root.querySelector('.definition') ?? root.querySelector('h2');
    if (!text) return 0;
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let ground = 'rgb(255, 255, 255)';
    for (let at: Element | null = text; at; at = at.parentElement ?? (at === root.host ? null : root.host)) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/.test(backgroundColor)) {
        ground = backgroundColor;
        break;
      }
    }
    const [a, b] = [light(getComputedStyle(text).color), light(ground)].sort((one, two) => two - one);
    return ((a ?? 0) + 0.05) / ((b ?? 0) + 0.05);
  });

const followsOrCloses = async (page: Page, text: string, selector: string): Promise<string[]> => {
  if (await comesTrue(async () => (await popoverBox(page)) === null, 1500)) return [];
  return await isBeside(page, text, selector);
};

const simple = (prefix: string, what: string, word: string, selector: string): Case => ({
  prefix,
  what,
  moments: BOTH,
  check: async (run) => {
    const { page } = await run.open(true);
    return await visit(page, word, selector);
  },
});

/** A word at the head of the page and one at its foot: the window's edges may hide that a place is wrong. */
const underZoom = (prefix: string): Case => ({
  prefix,
  what: 'stands beside its word where the page has a zoom of its own',
  moments: BOTH,
  check: async (run) => {
    const { page } = await run.open(true);
    return [...(await visit(page, 'RAG', 'h1 + p')), ...(await visit(page, 'overfitting', '#last'))];
  },
});

export const POPOVERS: readonly Case[] = [
  {
    prefix: '01',
    what: 'works in a modal dialog, which stays open',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      return await visit(page, 'RAG', '#in', async () =>
        (await page.$('dialog:modal')) ? [] : ['the dialog is closed'],
      );
    },
  },
  {
    prefix: '02',
    what: "leaves the page's popover=auto open",
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const stays = async () => ((await page.$('#pop:popover-open')) ? [] : ["the page's popover is closed"]);
      const opening = await openOn(page, 'RAG', '#in');
      if (opening.length > 0) return opening;
      return [
        ...(await isBeside(page, 'RAG', '#in')),
        ...(await stays()),
        ...(await clickIn(page)),
        ...(await stays()),
      ];
    },
  },
  {
    prefix: '03',
    what: 'works in full screen, which stays',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      await page.click('button');
      if (!(await comesTrue(() => page.evaluate(() => document.fullscreenElement !== null))))
        return ['the browser shows no full screen'];
      const stays = async () =>
        (await page.evaluate(() => document.fullscreenElement !== null)) ? [] : ['full screen ends'];
      // Firefox leaves full screen by this key before a page or an extension hears of it (whatwg/fullscreen#232).
      return await visit(page, 'RAG', '#cap', stays, run.kind === 'firefox');
    },
  },
  ...['04a', '04b'].map((prefix) => underZoom(prefix)),
  simple('08', 'opens on a card that a link covers', 'RAG', '#in'),
  {
    prefix: '43c',
    what: "can be read whatever the page's custom properties say",
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const opening = await openOn(page, 'RAG', 'h1 + p');
      if (opening.length > 0) return opening;
      const found = await contrast(page);
      return found >= MIN_CONTRAST ? [] : [`its text has a contrast of ${found.toFixed(2)}`];
    },
  },
  {
    prefix: '48',
    what: 'follows its word, or closes, when the word moves',
    moments: BOTH,
    check: async (run) => {
      const wrong: string[] = [];
      for (const [call, word, selector] of [
        ['shift', 'overfitting', '#shift'],
        ['slide', 'RAG', '#s1'],
      ] as const) {
        const { page } = await run.open(true);
        const opening = await openOn(page, word, selector);
        wrong.push(...opening);
        if (opening.length > 0) continue;
        await page.evaluate((name) => (window as unknown as Record<string, () => void>)[name]?.(), call);
        const after = await followsOrCloses(page, word, selector);
        wrong.push(...after.map((each) => `${call}: ${each}`));
      }
      return wrong;
    },
  },
  {
    prefix: '52',
    what: 'closes when its word is replaced',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const opening = await openOn(page, 'RAG', '#c');
      if (opening.length > 0) return opening;
      await page.evaluate(() => void (window as unknown as { go(): Promise<void> }).go());
      return (await popoverCloses(page)) ? [] : ['it stays open over a word that is gone'];
    },
  },
];

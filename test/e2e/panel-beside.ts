// The panel beside a page, and what it shows: Chromium's side panel, and in Firefox, which shows its sidebar to no tool, the page
// of it in a tab.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { GlossBrowser } from './gloss-browser.ts';
import { html, SCRIPT } from './html-page.ts';
import { textOf } from './popup-quiz.ts';
import { store } from './stored-in-profile.ts';
import { waitUntil } from './wait-until.ts';

const FAR = '<div style="height: 1500px"></div>';
/** A page of several windows' height with the terms below; its script keeps their marks painted. */
export const LONG_PAGE =
  html(`<h1>Notes</h1><p>Of overfitting, and <em>data drift</em>. More of overfitting.</p>${FAR}
  <p id="middle">Then came RLHF.</p>${FAR}<p>Last, transfer learning.</p>${SCRIPT}`);
export const RLHF = 'Reinforcement learning from human feedback (RLHF)';
export const LONG_TERMS = ['Overfitting', 'Data drift', RLHF, 'Transfer learning'];
/** A page on which nothing is marked. */
export const NO_TERMS = html('<p>A loaf wants flour, water, salt and a warm place.</p>');

/** Settings by which each use of a term is marked. */
export const EVERY_USE = { version: 6, repetition: 'always', markRoom: 'all' };

/** The panel of a file of tests, which has one from its beginning to its end, and a page without terms at "/none". */
export function panelBeside(gloss: GlossBrowser) {
  let panel: Page | undefined;
  const opened = () => {
    if (!panel) throw new Error('There is no panel yet.');
    return panel;
  };
  /** Opens a page, which is then the one in view. */
  const open = async (path: string) => {
    const read = await gloss.open(path);
    await read.page.bringToFront();
    return read;
  };
  const openPanel = async () => {
    const { page } = await open('/none');
    panel = await gloss.panel(page);
  };
  beforeAll(openPanel);
  afterAll(async () => {
    if (panel && !panel.isClosed()) await panel.close();
  });

  const listed = () =>
    opened().$$eval('.terms li button', (buttons) =>
      buttons.map((button) => button.querySelector('span')?.textContent ?? ''),
    );
  const has = (selector: string, name: string) =>
    waitUntil(
      async () => (await textOf(opened(), selector)) === name,
      `the panel has ${name} at ${selector}`,
    );
  return {
    panel: opened,
    /** Opens it again, where it was closed. */
    openPanel,
    open,
    /** Has these settings stored. */
    choose: (settings: object) => store(opened(), { settings }),
    /** Waits until it lists terms of these names, in this order. */
    lists: (...names: string[]) =>
      waitUntil(async () => (await listed()).join() === names.join(), `the panel lists ${names}`),
    /** Waits until the term of this name is the one that is lit. */
    lights: (name: string) => has('[aria-current="location"] span', name),
    /** Waits until the definition of this name stands below. */
    shows: (name: string) => has('.card .term h2', name),
    /** Presses the term whose name begins so. */
    pressTerm: (name: string) =>
      opened().$$eval(
        '.terms li button',
        (buttons, wanted) => buttons.find((each) => each.textContent?.startsWith(wanted))?.click(),
        name,
      ),
  };
}

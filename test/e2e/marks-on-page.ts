// What is marked on a page, painted and wrapped, and waiting for it.
import type { Frame, Page } from 'puppeteer-core';
import { type Box, markPlaces } from '../../scripts/mark-places.mjs';
import { waitUntil } from './wait-until.ts';

/** The texts of the marks below an element, painted and wrapped, in document order. */
export async function markTexts(page: Page | Frame, selector = 'body'): Promise<string[]> {
  return (await markPlaces(page, selector)).map(({ text }) => text);
}

/** Waits until a text is marked below an element, painted or wrapped; returns its first box in the view. */
export async function marked(page: Page | Frame, text: string, selector = 'body'): Promise<Box> {
  let box: Box | null | undefined;
  await waitUntil(async () => {
    box = (await markPlaces(page, selector)).find((mark) => mark.text === text)?.box;
    return Boolean(box);
  }, `"${text}" is marked, and has a box, in ${selector}`);
  if (!box) throw new Error(`"${text}" has no box.`);
  return box;
}

/** Waits until nothing is marked below an element. */
export async function noneMarked(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(
    async () => (await markPlaces(page, selector)).length === 0,
    `nothing is marked in ${selector}`,
  );
}

/** Waits until all marks of a page that is known to be still, for which no text is split, are elements: some three seconds on. */
export async function wrapped(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(async () => {
    const whole = (await markPlaces(page, selector)).filter(({ isWhole }) => isWhole);
    return whole.length > 0 && whole.every(({ isWrapped }) => isWrapped);
  }, `all marks of whole texts in ${selector} are elements`);
}

/** Waits until all marks are elements, for which texts are split: as the reader may choose it. */
export async function allWrapped(page: Page | Frame, selector = 'body'): Promise<void> {
  await waitUntil(async () => {
    const marks = await markPlaces(page, selector);
    return marks.length > 0 && marks.every(({ isWrapped }) => isWrapped);
  }, `all marks in ${selector} are elements`);
}

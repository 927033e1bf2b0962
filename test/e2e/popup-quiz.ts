// The quiz in the popup, and what it says.
import type { Page } from 'puppeteer-core';
import type { GlossBrowser } from './gloss-browser.ts';
import { marked } from './marks-on-page.ts';
import { BEHIND, waitUntil } from './wait-until.ts';

/** What a page holds that can be asked about in a quiz of five questions. */
export const FIVE_TERMS = '<p>Overfitting, underfitting, transfer learning, RLHF and synthetic data.</p>';

/** Clicks the first element that a selector names, in view or not. */
export const press = (page: Page, selector: string) =>
  page.$eval(selector, (button) => (button as HTMLElement).click());
/** The text of the first element that a selector names; none where there is none. */
export const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
/** Waits until an element says something. */
export const hasText = (page: Page, selector: string, text: string | RegExp) =>
  waitUntil(async () => new RegExp(text).test(await textOf(page, selector)), `${selector} says ${text}`);

/** Begins a quiz in the popup over an open page with five terms; returns the popup. */
export async function beginQuiz(gloss: GlossBrowser, page: Page): Promise<Page> {
  await marked(page, 'Overfitting');
  const popup = await gloss.popup(page);
  await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length >= 5, BEHIND);
  await press(popup, '.primary');
  return popup;
}

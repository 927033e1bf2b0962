// The quiz in the real popup, from the first question to the summary.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { marked } from './marks-on-page.ts';
import { textOf } from './popup-quiz.ts';
import { BEHIND, waitUntil } from './wait-until.ts';

const gloss = glossBrowser({
  '/page': html('<p>Overfitting, underfitting, transfer learning, RLHF and synthetic data.</p>'),
});
const ON_PAGE = ['Overfitting', 'Underfitting', 'Transfer learning', 'RLHF', 'Synthetic data'];

const heading = (popup: Page) => popup.$eval('h1', (title) => title.textContent ?? '');

async function startQuiz(page: Page): Promise<Page> {
  const popup = await gloss.popup(page);
  await popup.waitForFunction(() => document.querySelectorAll('.page-terms .chip').length >= 5, BEHIND);
  await popup.$eval('.primary', (button) => (button as HTMLElement).click());
  await popup.waitForSelector('.choice');
  return popup;
}

const isWholeExplanationSeen = (popup: Page) =>
  popup.evaluate(() => {
    const [explanation, button] = ['.explanation', '.primary'].map((each) =>
      document.querySelector(each)?.getBoundingClientRect(),
    );
    return !!explanation && !!button && explanation.bottom <= button.top && button.bottom <= innerHeight;
  });

describe('the quiz', () => {
  it('asks five questions about the page, by key and by mouse, explains, sums up, and remembers', async () => {
    const { page } = await gloss.open('/page');
    await marked(page, 'synthetic data');
    const popup = await startQuiz(page);
    const asked: string[] = [];
    for (let place = 1; place <= 5; place++) {
      await waitUntil(
        async () => (await heading(popup)) === `Question ${place} of 5`,
        `question ${place} is asked`,
      );
      expect(await popup.$$('.choice')).toHaveLength(4);
      if (place % 2 === 1) {
        await popup.evaluate(
          (key) => dispatchEvent(new KeyboardEvent('keydown', { key })),
          String(place % 4 || 4),
        );
      } else {
        await popup.$$eval('.choice', (choices) => (choices[1] as HTMLElement).click());
      }
      await popup.waitForSelector('.explanation');
      expect(await popup.$$('.choice.right')).toHaveLength(1);
      expect(await textOf(popup, '.explanation h3')).toBe('Example');
      await waitUntil(() => isWholeExplanationSeen(popup), 'the whole explanation stands above the button');
      asked.push(await popup.$$eval('.explanation strong', (names) => names[1]?.textContent ?? ''));
      await popup.$eval('.primary', (button) => (button as HTMLElement).click());
    }
    for (const name of ON_PAGE) expect(asked.join('\n').toLowerCase()).toContain(name.toLowerCase());

    await waitUntil(async () => /^\d of 5 right$/.test(await heading(popup)), 'the end is reached');
    expect(await popup.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([0, 'quiz-title']);
    const learnt = await popup.$$eval('.learnt dt', (rows) => rows.map((row) => row.textContent ?? ''));
    expect(learnt).toHaveLength(5);
    for (const row of learnt) expect(row).toMatch(/again (in|tomorrow)/);
    await popup.close();

    // What was answered is due later: another quiz over the same page asks other terms.
    const next = await startQuiz(page);
    const other: string[] = [];
    for (let place = 1; place <= 5; place++) {
      await waitUntil(
        async () => (await heading(next)) === `Question ${place} of 5`,
        `question ${place} is asked`,
      );
      await next.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: '1' })));
      await next.waitForSelector('.explanation');
      other.push(await next.$$eval('.explanation strong', (names) => names[1]?.textContent ?? ''));
      await next.$eval('.primary', (button) => (button as HTMLElement).click());
    }
    const stored = await next.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('gloss-study');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const count = opening.result.transaction('answers').objectStore('answers').count();
            count.onsuccess = () => resolve(count.result);
          };
        }),
    );
    expect(stored).toBe(10);
    expect(other).not.toEqual(asked);
  });
});

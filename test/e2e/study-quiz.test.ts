// The quiz in the real popup, closed and opened again at each step, and undone.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { beginQuiz, FIVE_TERMS, hasText, press, textOf } from './popup-quiz.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({ '/page': html(FIVE_TERMS) });

/** The answers and the cards that are kept. */
const kept = (popup: Page) =>
  popup.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('gloss-study');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const stores = ['answers', 'cards'];
          const change = opening.result.transaction(stores);
          const counts = stores.map((store) => change.objectStore(store).count());
          change.oncomplete = () => {
            opening.result.close();
            resolve(counts.map(({ result }) => result));
          };
        };
      }),
  );
/** What is asked, and what is said of the answer. */
const shown = async (popup: Page) => [
  await textOf(popup, 'h1'),
  await textOf(popup, '.prompt'),
  await textOf(popup, '.choices'),
  await textOf(popup, '.explanation p'),
];

it('goes on where its window was closed, counts each answer once, and takes the last one back', async () => {
  const { page } = await gloss.open('/page');
  let popup = await beginQuiz(gloss, page);
  const reopen = async () => {
    await popup.close();
    popup = await beginQuiz(gloss, page);
    await popup.waitForSelector('.prompt');
  };
  await popup.waitForSelector('.choice');
  const first = await shown(popup);
  await reopen();
  expect(await shown(popup)).toEqual(first);

  await popup.keyboard.press('1');
  await popup.waitForSelector('.explanation');
  expect(await kept(popup)).toEqual([1, 1]);
  const answered = await shown(popup);
  await reopen();
  expect(await shown(popup)).toEqual(answered);
  await popup.keyboard.press('1');
  // What Enter would press; the test's popup is a tab in the background, where Firefox clicks nothing by key.
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Next question');
  await press(popup, '.quiz > .primary');
  await hasText(popup, 'h1', 'Question 2 of 5');
  await reopen();
  expect(await textOf(popup, 'h1')).toBe('Question 2 of 5');
  expect(await kept(popup)).toEqual([1, 1]);

  await press(popup, '.quiz-notes button');
  await hasText(popup, 'h1', 'Question 1 of 5');
  await waitUntil(async () => (await kept(popup)).join() === '0,0', 'the answer and its card are gone');
  expect((await shown(popup)).slice(0, 2)).toEqual(first.slice(0, 2));
  await popup.waitForSelector('.choice');
  await popup.keyboard.press('2');
  await popup.waitForSelector('.explanation');
  expect(await kept(popup)).toEqual([1, 1]);

  await popup.keyboard.press('Escape');
  await popup.waitForSelector('.switches');
});

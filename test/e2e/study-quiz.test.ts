// The quiz in the real popup: closed and opened again at each step, undone, in each of its kinds; and what it makes fade.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, it } from 'vitest';
import { QUIZ_KINDS } from '../../src/core/study-data/rows.ts';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { markTexts } from './marks-on-page.ts';
import { beginQuiz, FIVE_TERMS, hasText, press, textOf } from './popup-quiz.ts';
import { giveBackBrowser } from './shared-browser.ts';
import { waitUntil } from './wait-until.ts';

const gloss = glossBrowser({ '/page': html(FIVE_TERMS) });

// No test finds what another has stored.
afterEach(() => giveBackBrowser({ hasStored: true }));

const DAY = 24 * 60 * 60 * 1000;

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

/** Puts rows into the study database, past our code. */
const put = (popup: Page, rows: Record<string, object>) =>
  popup.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gloss-study');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction(Object.keys(given), 'readwrite');
          for (const [store, row] of Object.entries(given)) change.objectStore(store).put(row);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );

/** A quiz with a question of each kind, as it is kept; all about one term. */
function everyKind() {
  const choices = (...ids: string[]) => ids.map((id) => ({ id: `term/${id}`, text: `What ${id} is` }));
  const statement = ['true', 'false'].map((id) => ({ id, text: '' }));
  const ofKind = {
    ...{ term: choices('overfitting', 'rlhf', 'underfitting', 'token') },
    ...{ definition: choices('overfitting', 'rlhf', 'underfitting', 'token') },
    ...{ confused: choices('overfitting', 'underfitting'), statement, gap: [], typed: [], explain: [] },
  };
  const steps = QUIZ_KINDS.map((kind, index) => ({
    question: {
      id: `00000000-0000-4000-8000-00000000000${index}`,
      term: 'term/overfitting',
      kind,
      prompt: `What is asked, ${kind}`,
      choices: ofKind[kind],
      right: kind === 'statement' ? 'true' : ofKind[kind].length > 0 ? 'term/overfitting' : null,
      hint: kind === 'gap' ? 'o…' : null,
      metOn: kind === 'gap' ? 'A page about models' : null,
      keyPoints: kind === 'explain' ? ['It fits the noise.', 'It is worse on new data.'] : [],
    },
    isRevealed: false,
    response: null,
    result: null,
  }));
  return { name: 'quiz-session', value: { version: 1, begun: Date.now(), steps, place: 0 } };
}

/** The rules of WCAG 2.2 AA that the popup breaks, in light and dark; in Firefox, which BiDi cannot tell, in its own alone. */
async function faults(popup: Page): Promise<string[]> {
  await popup.evaluate(axe.source);
  const found: string[] = [];
  for (const value of inject('browser') === 'firefox' ? [] : ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    found.push(...(await faultsNow(popup)));
  }
  return inject('browser') === 'firefox' ? await faultsNow(popup) : found;
}

const faultsNow = (popup: Page) =>
  popup.evaluate(async () => {
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly,
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });

/** Answers the question that is asked, whatever its kind. */
async function answer(popup: Page): Promise<void> {
  if (await popup.$('.choice')) return press(popup, '.choice');
  if (!(await popup.$('.typed'))) {
    await press(popup, '.quiz > .primary');
    await popup.waitForSelector('.key-points');
    expect(await faults(popup)).toEqual([]);
    await press(popup, '.key-points input');
    return press(popup, '.quiz > .primary');
  }
  await popup.$eval('.typed input', (field) => {
    (field as HTMLInputElement).value = 'over-fitting';
  });
  await press(popup, '.typed .primary');
}

it('asks in seven kinds, each of which holds the rules of accessibility', async () => {
  const { page } = await gloss.open('/page');
  let popup = await beginQuiz(gloss, page);
  await popup.waitForSelector('.choice');
  await put(popup, { choices: everyKind() });
  await popup.close();
  popup = await beginQuiz(gloss, page);
  for (const [index, kind] of QUIZ_KINDS.entries()) {
    await hasText(popup, '.prompt', `What is asked, ${kind}`);
    expect(await faults(popup)).toEqual([]);
    await answer(popup);
    await popup.waitForSelector('.explanation');
    expect(await faults(popup)).toEqual([]);
    expect(await textOf(popup, '.explanation p')).toMatch(/^Right\./);
    // The first answer of the day is scheduled, and all later ones are practice.
    expect(/Practice/.test(await textOf(popup, '.explanation'))).toBe(index > 0);
    await press(popup, '.quiz > .primary');
  }
  await hasText(popup, 'h1', '7 of 7 right');
  expect(await faults(popup)).toEqual([]);
  expect(await kept(popup)).toEqual([7, 1]);
  // Axe looks at each of fifteen states, twice: on a busy machine that takes longer than a test may by default.
}, 180_000);

it('a term that is recalled after weeks fades from the page at once, and is marked again when that is undone', async () => {
  const { page } = await gloss.open('/page');
  let popup = await beginQuiz(gloss, page);
  await popup.waitForSelector('.choice');
  const session = everyKind();
  session.value.steps = session.value.steps.filter(({ question }) => question.kind === 'typed');
  const at = Date.now() - 14 * DAY;
  const card = {
    ...{
      id: 'term/overfitting',
      due: at + 14 * DAY,
      last_review: at,
      stability: 13.8,
      difficulty: 2.1,
      state: 2,
    },
    ...{ reps: 2, lapses: 0, elapsed_days: 3, scheduled_days: 14, learning_steps: 0 },
  };
  await put(popup, { choices: session, cards: card });
  await popup.close();
  const isMarked = async () => (await markTexts(page)).includes('Overfitting');
  expect(await isMarked()).toBe(true);

  popup = await beginQuiz(gloss, page);
  await popup.waitForSelector('.typed');
  await answer(popup);
  await popup.waitForSelector('.explanation');
  await waitUntil(async () => !(await isMarked()), 'the mark has faded');
  await press(popup, '.quiz > header .link');
  await hasText(popup, '.hidden-line', '1 learned');
  await press(popup, 'main > .primary');
  await popup.waitForSelector('.explanation');
  await press(popup, '.quiz-notes button');
  await waitUntil(isMarked, 'the term is marked again');
});

// The great flow, from a page to Progress: a term is met, looked up, asked about in the popup, answered, and gone on with in the
// study window; and the quiz there, by keys, closed at each of its steps, and by the rules of accessibility.
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { glossBrowser } from './gloss-browser.ts';
import { html } from './html-page.ts';
import { openPopover, placeInPopover } from './popover-on-page.ts';
import { beginQuiz, FIVE_TERMS, hasText, press, textOf } from './popup-quiz.ts';
import { giveBackBrowser } from './shared-browser.ts';
import { waitUntil } from './wait-until.ts';
import { faultsInBothThemes } from './wcag-faults.ts';

const gloss = glossBrowser({ '/page': html(FIVE_TERMS) });
const STUDY = 'src/study/index.html';

// No test finds what another has stored.
afterEach(() => giveBackBrowser({ hasStored: true }));

/** The address that a page has itself: Firefox tells tools none of an extension's. */
const addressOf = (page: Page) => page.evaluate(() => location.href).catch(() => '');

/** Waits for the tab that has the study window open at an address in it. */
async function studyAt(page: Page, hash: string): Promise<Page> {
  let found: Page | undefined;
  await waitUntil(async () => {
    for (const each of await page.browser().pages())
      if ((await addressOf(each)).endsWith(`${STUDY}${hash}`)) found = each;
    return found !== undefined;
  }, `the study window is open at "${hash}"`);
  return found ?? expect.unreachable();
}
const goTo = (study: Page, hash: string) =>
  study.evaluate((to) => {
    location.hash = to;
  }, hash);
/** What has the focus is what Enter presses; Firefox presses nothing by key in a tab behind another. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

it('leads from a term on a page through glossary, popup and study window to Progress', async () => {
  const { page } = await gloss.open('/page');
  await openPopover(page, 'Overfitting', 'Overfitting');
  const { x, y } = await placeInPopover(page, '.in-glossary');
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.click(x, y);
  const study = await studyAt(page, '#/glossary/overfitting');
  await hasText(study, '.term-page h2', 'Overfitting');

  await page.bringToFront();
  let popup = await beginQuiz(gloss, page);
  await hasText(popup, 'h1', 'Question 1 of 5');
  await popup.waitForSelector('.choice');
  await press(popup, '.choice');
  await popup.waitForSelector('.explanation');
  await press(popup, '.quiz > .primary');
  await hasText(popup, 'h1', 'Question 2 of 5');
  const asked = await textOf(popup, '.prompt');
  await popup.close();

  // It goes on in the other window, and from there in the popup again.
  await study.bringToFront();
  await goTo(study, '#/glossary/quiz');
  await hasText(study, '#quiz-title', 'Question 2 of 5');
  expect(await textOf(study, '.prompt')).toBe(asked);
  await press(study, '.choice');
  await study.waitForSelector('.explanation');
  await page.bringToFront();
  popup = await beginQuiz(gloss, page);
  await popup.waitForSelector('.explanation');
  expect(await textOf(popup, '.prompt')).toBe(asked);
  await popup.close();

  await study.bringToFront();
  await goTo(study, '#/progress');
  await hasText(study, '.progress', 'Today: 2 answers');
  const days = await study.$$eval('.progress table td', (cells) => cells.map((cell) => cell.textContent));
  expect(days).toContain('2');
});

it('is used by keys alone, about one term', async () => {
  const study = await gloss.extensionPage(`${STUDY}#/glossary/overfitting`);
  await study.bringToFront();
  await study.waitForSelector('.term-page .actions a');
  await study.focus('.term-page .actions a');
  expect(await focused(study)).toBe('Quiz me on this');
  await study.keyboard.press('Enter');
  await hasText(study, '#quiz-title', 'Question 1 of 5');
  await waitUntil(
    () => study.evaluate(() => document.activeElement?.className === 'prompt'),
    'what is asked has the focus, and is read out',
  );
  for (let place = 1; place <= 5; place++) {
    await hasText(study, '#quiz-title', `Question ${place} of 5`);
    if (place === 1) expect(await faultsInBothThemes(study)).toEqual([]);
    await study.keyboard.press('1');
    await waitUntil(
      async () => /Next question|What I learnt/.test(await focused(study)),
      'the way on has the focus',
    );
    if (place === 1) expect(await faultsInBothThemes(study)).toEqual([]);
    await study.keyboard.press('Enter');
  }
  await hasText(study, '#quiz-title', 'of 5 right');
  await hasText(study, '.quiz', '5 new terms are left for today.');
  expect(await faultsInBothThemes(study)).toEqual([]);
  await study.keyboard.press('Escape');
  await hasText(study, '.term-page h2', 'Overfitting');
  expect(await addressOf(study)).toMatch(/#\/glossary\/overfitting$/);
}, 120_000);

it('goes on where its window was killed, and counts each answer once', async () => {
  let study = await gloss.extensionPage(`${STUDY}#/glossary/quiz`);
  await study.bringToFront();
  // The tab is closed as soon as something was pressed, whatever is under way.
  const killAfter = async (selector: string) => {
    await study.waitForSelector(selector);
    await press(study, selector);
    await study.close();
    study = await gloss.extensionPage(`${STUDY}#/glossary/quiz`);
    await study.bringToFront();
    await study.waitForSelector('.prompt');
  };
  for (let place = 1; place <= 3; place++) {
    await hasText(study, '#quiz-title', `Question ${place} of 5`);
    await killAfter('.choice');
    // What was pressed within the last moment may not have been kept at all: then it is asked again.
    if (!(await study.$('.explanation'))) await press(study, '.choice');
    await study.waitForSelector('.explanation');
    await killAfter('.quiz > .primary');
    await study.waitForSelector('.choice');
    if ((await textOf(study, '#quiz-title')) === `Question ${place} of 5`)
      await press(study, '.quiz > .primary');
  }
  await hasText(study, '#quiz-title', 'Question 4 of 5');
  await goTo(study, '#/progress');
  await hasText(study, '.progress', 'Today: 3 answers');
  const days = await study.$$eval('.progress table td', (cells) => cells.map((cell) => cell.textContent));
  expect(days).toContain('3');
});

it('fits into a narrow window', async () => {
  const study = await gloss.extensionPage(`${STUDY}#/glossary/quiz`);
  await study.setViewport({ width: 320, height: 640 });
  await study.waitForSelector('.choice');
  const overflow = () =>
    study.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await press(study, '.choice');
  await study.waitForSelector('.explanation');
  expect(await overflow()).toBe(0);
});

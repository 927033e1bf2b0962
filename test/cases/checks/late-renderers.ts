// Pages whose formulas are drawn by a script that comes late.
import type { Page } from 'puppeteer-core';
import { type Case, type OpenPage, wait, withoutAndWith } from '../case-run.ts';
import { isPlain } from '../marks-in-page.ts';

/** When the latest of the renderers has come and has drawn, in milliseconds. */
const DRAWN_MS = 5000;

/** Returns what a reader sees: the text without our own elements, the elements, and the formulas among them. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const count = (selector: string) => document.querySelectorAll(selector).length;
    return {
      formulas: count('.katex, mjx-container, .MathJax'),
      paragraphs: [...document.querySelectorAll('h1, p, #m3')].map((each) => each.textContent).join('\n'),
      // MathJax 4's text for speech comes from a worker, at any time.
      elements: count('body *:not(gloss-mark, gloss-popover, gloss-stops, gloss-spoken, mjx-speech)'),
    };
  });

const read = async ({ page, messages }: OpenPage) => {
  await wait(DRAWN_MS);
  // Browsers report the missing network any number of times.
  const said = messages.filter((message) => !/https?:\/\/|net::/.test(message));
  return { ...(await seen(page)), messages: said.join('\n') };
};

const asWithout: Case['check'] = async (run) => {
  const pages: Page[] = [];
  const both = await withoutAndWith(
    run,
    (open) => {
      pages.push(open.page);
      return read(open);
    },
    { awaitsMarks: false },
  );
  const wrong: string[] = [];
  for (const key of ['formulas', 'paragraphs', 'elements', 'messages'] as const)
    if (both.with[key] !== both.without[key])
      wrong.push(
        `${key}: ${JSON.stringify(both.without[key])} without, ${JSON.stringify(both.with[key])} with`,
      );
  if (both.without.formulas === 0) wrong.push('no formula is drawn, even without Gloss');
  const [, page] = pages;
  if (page) {
    await run.switchGloss(false);
    await wait(1000);
    if (!(await isPlain(page))) wrong.push('off leaves something behind');
    const after = await seen(page);
    if (after.formulas !== both.without.formulas || after.paragraphs !== both.without.paragraphs)
      wrong.push('the page is not as without us when Gloss is off');
  }
  return wrong;
};

/** The renderer comes in its own time: one look at the end. */
export const LATE_RENDERERS: readonly Case[] = ['09', '09b', '09c', '10b'].map((prefix) => ({
  prefix,
  what: 'formulas, text and messages are as without us when the renderer has come',
  moments: ['soon'],
  check: asWithout,
}));

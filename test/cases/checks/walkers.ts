// Ordinary scripts that walk over a page's text, each run once over a marked page.
import type { Page } from 'puppeteer-core';
import { type Case, comesTrue, type Walker, wait, withoutAndWith } from '../case-run.ts';
import { isPlain } from '../marks-in-page.ts';

/** The page's HTML without the tags of ours. */
const plainHtml = (page: Page) =>
  page.evaluate(() => document.body.outerHTML.replace(/<\/?gloss-[^>]*>/g, ''));

/** The checks of a page that scripts walk over: one for each script. */
export function walkerCases(walkers: readonly Walker[]): readonly Case[] {
  return walkers.map(({ name, source }) => ({
    prefix: '37b',
    what: `text and elements are as without us: ${name}`,
    moments: ['soon', 'later'],
    async check(run) {
      const pages: Page[] = [];
      const both = await withoutAndWith(run, async ({ page, messages }) => {
        pages.push(page);
        await page.evaluate(`(async () => { ${source} })()`);
        // Gloss answers within some tasks; a second is more than a reader takes to look.
        await wait(1000);
        return { html: await plainHtml(page), messages: messages.join('\n') };
      });
      const wrong: string[] = [];
      if (both.with.html !== both.without.html) wrong.push(`with Gloss the page is ${both.with.html}`);
      if (both.with.messages !== both.without.messages) wrong.push(`messages: ${both.with.messages}`);
      const [, page] = pages;
      if (page) {
        await run.switchGloss(false);
        if (!(await comesTrue(() => isPlain(page)))) wrong.push('off leaves something behind');
        const after = await page.evaluate(() => document.body.outerHTML);
        if (after !== both.without.html) wrong.push(`after off the page is ${after}`);
      }
      return wrong;
    },
  }));
}

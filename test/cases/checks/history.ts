// A page that the browser keeps while the reader is on another.
import type { Page } from 'puppeteer-core';
import { type Case, comesTrue } from '../case-run.ts';
import { isPlain, markTexts } from '../marks-in-page.ts';

/** Follows the link. Browsers report a page from the cache in different ways, so the page itself is checked. */
const goOn = async (page: Page) => {
  await page.click('#go');
  await comesTrue(() => page.evaluate(() => location.pathname.endsWith('28b-other.html')));
};

/** Goes back, and says whether the page came out of the cache. */
const goBack = async (page: Page) => {
  await page.evaluate(() => history.back());
  return await comesTrue(() =>
    page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted === true),
  );
};

export const HISTORY: readonly Case[] = [
  {
    prefix: '28',
    what: 'a page out of the back/forward cache follows the switch at once, both ways',
    moments: ['soon', 'later'],
    check: async (run) => {
      const { page } = await run.open(true);
      await goOn(page);
      await run.switchGloss(false);
      if (!(await goBack(page))) return ['the browser did not keep the page'];
      const wrong = (await comesTrue(() => isPlain(page), 2000))
        ? []
        : ['marks are still there when it was switched off'];
      await goOn(page);
      await run.switchGloss(true);
      if (!(await goBack(page))) return [...wrong, 'the browser did not keep the page the second time'];
      const comes = await comesTrue(async () => (await markTexts(page)).length > 0, 3000);
      return comes ? wrong : [...wrong, 'no marks come when it was switched on'];
    },
  },
];

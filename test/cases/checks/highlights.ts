// Pages with highlights of their own, and those that a link brings.
import type { Page } from 'puppeteer-core';
import { groundColour } from '../../picture-colours.ts';
import { type Case, comesTrue, type OpenPage, withoutAndWith } from '../case-run.ts';
import { markTexts } from '../marks-in-page.ts';

const BOTH = ['soon', 'later'] as const;

/** Where the page's own highlights lie, by their names. */
const ownHighlights = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify(
      [...CSS.highlights]
        .filter(([name]) => !name.startsWith('gloss'))
        .map(([name, ranges]) => [
          name,
          [...ranges].map((range) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return live.toString();
          }),
        ]),
    ),
  );

export const HIGHLIGHTS: readonly Case[] = [
  {
    prefix: '11',
    what: 'after CSS.highlights.clear() marks are back within seconds, or no popover opens; its own stay',
    moments: BOTH,
    check: async (run) => {
      const { page } = await run.open(true);
      const before = await markTexts(page);
      await page.click('#b');
      const hits = await ownHighlights(page);
      const areBack = await comesTrue(async () => (await markTexts(page)).length === before.length, 6000);
      const wrong = (await ownHighlights(page)) === hits ? [] : ["the page's own highlights are changed"];
      if (areBack) return wrong;
      const left = await markTexts(page);
      if (left.length > 0) return [...wrong, `${left.length} of ${before.length} marks are back`];
      const at = await page.evaluate(() => {
        const node = document.querySelector('#root p')?.firstChild;
        if (!node) return null;
        const range = document.createRange();
        range.setStart(node, 0);
        range.setEnd(node, 20);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      if (!at) return wrong;
      await page.mouse.move(at.x + 300, at.y + 90);
      await page.mouse.move(at.x, at.y, { steps: 4 });
      const opens = await comesTrue(
        () => page.evaluate(() => document.querySelector('gloss-popover') !== null),
        2000,
      );
      return opens ? [...wrong, 'no mark is back, and a popover opens'] : wrong;
    },
  },
  {
    prefix: '65',
    what: "the page's own highlights are untouched",
    moments: BOTH,
    check: async (run) => {
      const both = await withoutAndWith(run, ({ page }) => ownHighlights(page));
      return both.with === both.without ? [] : [`without ${both.without}, with ${both.with}`];
    },
  },
  {
    prefix: '15',
    what: "a text fragment's highlight stays",
    moments: BOTH,
    check: async (run) => {
      const fragment = '#:~:text=gives%20a%20large%20language%20model%20fresh%20facts,best%20chunks';
      const look = async ({ page }: OpenPage) => {
        await comesTrue(() => page.evaluate(() => scrollY > 0));
        const text = await page.waitForSelector('#t');
        if (!text) throw new Error('The page has no #t.');
        return groundColour(await run.colours(await text.screenshot()));
      };
      const both = await withoutAndWith(run, look, { hash: fragment });
      const isKept = both.with.colour === both.without.colour && both.with.share > both.without.share * 0.95;
      const said = `${both.without.colour} on ${both.without.share.toFixed(3)} without, ${both.with.colour} on ${both.with.share.toFixed(3)} with`;
      if (both.without.share < 0.2) return [`the browser shows no fragment without us: ${said}`];
      return isKept ? [] : [said];
    },
  },
];

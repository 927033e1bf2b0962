// Pages whose own scripts read or put back what stands in them.
import { type Case, comesTrue, wait, withoutAndWith } from '../case-run.ts';

const BOTH = ['soon', 'later'] as const;

/** How long a page is watched that puts its content back, in milliseconds. */
const WATCHED_MS = 10_000;

const asWithout = (name: string, both: { without: unknown; with: unknown }) =>
  JSON.stringify(both.without) === JSON.stringify(both.with)
    ? []
    : [`${name}: ${JSON.stringify(both.without)} without, ${JSON.stringify(both.with)} with`];

/** How often the page has done again what we undid, as it counts itself. */
const countsAsWithout =
  (name: 'restores' | 'renders'): Case['check'] =>
  async (run) =>
    asWithout(
      `window.${name}`,
      await withoutAndWith(run, async ({ page }) => {
        await wait(WATCHED_MS);
        return await page.evaluate(
          (counter) => (window as unknown as Record<string, unknown>)[counter],
          name,
        );
      }),
    );

export const READING_SCRIPTS: readonly Case[] = [
  {
    prefix: '13',
    what: 'a page that puts its text back has peace',
    moments: ['soon'],
    check: countsAsWithout('restores'),
  },
  {
    prefix: '14',
    what: 'an element that renders anew has peace',
    moments: ['soon'],
    check: countsAsWithout('renders'),
  },
  {
    prefix: '17',
    what: 'data and templates in hidden elements are read as they were',
    // The page reads them 2.5 seconds after it has loaded.
    moments: ['soon'],
    check: async (run) => {
      const both = await withoutAndWith(run, async ({ page, messages }) => {
        await comesTrue(() => page.evaluate(() => document.querySelector('#out')?.textContent !== 'not yet'));
        const html = await page.evaluate(() => document.querySelector('#out')?.innerHTML ?? '');
        return { out: html.replace(/<\/?gloss-[^>]*>/g, ''), messages };
      });
      return asWithout('what the page makes of them', both);
    },
  },
  {
    prefix: '18',
    what: 'Quote and Edit give the HTML without tags of ours',
    moments: BOTH,
    check: async (run) =>
      asWithout(
        'what is quoted and edited',
        await withoutAndWith(run, async ({ page }) => {
          await page.click('#q');
          await page.click('#e');
          return await page.evaluate(() => [
            document.querySelector('textarea')?.value,
            document.querySelector('#ed')?.innerHTML,
          ]);
        }),
      ),
  },
  {
    prefix: '16',
    what: "Readability's paragraphs are as without us",
    moments: BOTH,
    check: async (run) =>
      asWithout(
        'its content',
        await withoutAndWith(run, ({ page }) =>
          page.evaluate(() => {
            type Reader = new (document: Document) => { parse(): { content: string } | null };
            const { Readability } = window as unknown as { Readability?: Reader };
            if (!Readability) throw new Error('The page has no Readability: is the package installed?');
            const content = new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
            return content.replace(/<\/?gloss-[^>]*>/g, '').split(/(?=<p)/);
          }),
        ),
      ),
  },
];

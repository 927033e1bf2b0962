// Pages whose layout would show an element more, or whose text is long.
import type { Page } from 'puppeteer-core';
import type { TraceEvent } from '../../bench/trace-cost.ts';
import { type Case, type OpenPage, wait, withoutAndWith } from '../case-run.ts';

const BOTH = ['soon', 'later'] as const;
/** What a box may be off by, in pixels: Chromium measures runs of text in 64ths. */
const TOLERANCE_PX = 0.125;

/** The boxes of all elements that are not ours, and of each line of their text. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(gloss-mark, gloss-popover, gloss-stops, gloss-spoken)')].map(
      (element) => {
        const text = document.createRange();
        text.selectNodeContents(element);
        const sides = ({ left, top, right, bottom }: DOMRect) => [left, top, right, bottom];
        return {
          name: `${element.localName}${element.id && `#${element.id}`}`,
          sides: [...sides(element.getBoundingClientRect()), ...sides(text.getBoundingClientRect())],
        };
      },
    ),
  );
type Boxes = Awaited<ReturnType<typeof boxes>>;

function moved(when: string, without: Boxes, withGloss: Boxes): string[] {
  if (without.length !== withGloss.length)
    return [`${when}: ${without.length} elements, ${withGloss.length} with`];
  return without.flatMap(({ name, sides }, at) => {
    const off = sides.map((side, which) => Math.abs(side - (withGloss[at]?.sides[which] ?? 0)));
    const most = Math.max(...off);
    return most > TOLERANCE_PX ? [`${when}: ${name} is off by ${most.toFixed(2)} px`] : [];
  });
}

/** Compares all boxes, and again after each press of a button of the page. */
const nothingMoves =
  (buttons: readonly string[]): Case['check'] =>
  async (run) => {
    const steps = ['at first', ...buttons.map((button) => `after ${button}`)];
    const both = await withoutAndWith(run, async ({ page }) => {
      const seen = [await boxes(page)];
      for (const button of buttons) {
        await page.click(button);
        // Gloss answers to a change of style in its own time.
        await wait(1500);
        seen.push(await boxes(page));
      }
      return seen;
    });
    return steps.flatMap((when, at) => moved(when, both.without[at] ?? [], both.with[at] ?? []));
  };

/** How often a page is loaded whose tasks are measured. */
const MOST_LOADS = 10;

/** The longest time in which no task of the page could run, as the page has measured it since it began to load. */
const longest = async ({ page }: OpenPage) => {
  await wait(2000);
  return await page.evaluate(() => (window as unknown as { longest: number }).longest);
};

/** How long a text of megabytes is read and marked, in milliseconds, and more. */
const TRACED_MS = 6000;

const traceTasks = (page: Page) => page.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });

/**
 * The longest task of the page but its longest, which is its first layout: in milliseconds of the processor's time, which other
 * programs do not lengthen. Chromium alone tells it.
 */
async function longestTask({ page }: OpenPage): Promise<number> {
  await wait(TRACED_MS);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const parsing = traceEvents
    .filter(({ name }) => name === 'ParseHTML')
    .reduce((best, event) => ((event.dur ?? 0) > (best.dur ?? 0) ? event : best));
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && pid === parsing.pid && tid === parsing.tid)
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
  return tasks[1] ?? 0;
}

export const LAYOUT: readonly Case[] = [
  {
    prefix: '38',
    what: 'every box is as without us, also after the classes change',
    moments: BOTH,
    check: nothingMoves(['#b', '#c', '#b', '#b', '#c']),
  },
  { prefix: '51', what: 'every box is as without us', moments: BOTH, check: nothingMoves([]) },
  {
    prefix: '40',
    what: 'no message comes to the console',
    moments: BOTH,
    check: async (run) => {
      const both = await withoutAndWith(run, async ({ page, messages }) => {
        for (const to of [0.3, 0.7, 1, 0]) {
          await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), to);
          await wait(500);
        }
        return [...messages];
      });
      return both.with.filter((message) => !both.without.includes(message));
    },
  },
  {
    prefix: '56',
    what: 'no task is much longer than without us',
    moments: ['soon'],
    check: async (run) => {
      const read = run.kind === 'chromium' ? longestTask : longest;
      const how = run.kind === 'chromium' ? { beforehand: traceTasks } : { laysOutFirst: true };
      let without = Number.POSITIVE_INFINITY;
      let withGloss = Number.POSITIVE_INFINITY;
      // Other programs make single tasks longer, and none shorter: what is in each of ten loads is the page's own, or ours.
      for (let load = 0; load < MOST_LOADS; load++) {
        const both = await withoutAndWith(run, read, how);
        without = Math.min(without, both.without);
        withGloss = Math.min(withGloss, both.with);
        // A quarter and one frame more: painting alone varies that much.
        if (withGloss <= without * 1.25 + 17) return [];
      }
      return [`the longest task takes ${Math.round(without)} ms without, ${Math.round(withGloss)} ms with`];
    },
  },
];

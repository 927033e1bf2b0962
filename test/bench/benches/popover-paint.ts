// From what opens the popover to its paint, beside a bare popover of the browser's own with the same text, on the same page.
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { REST_MS } from '../../../src/core/popover/hover-intent.ts';
import { markEveryMatch } from '../../every-match.ts';
import { wholePage } from '../bench-pages.ts';
import type { Bench, Pair } from '../figure.ts';
import { openTab } from '../page-cost.ts';

/** How often each is opened for a round: enough for a 95th percentile. */
const TIMES = 20;
const MARKS = 500;
/** How much slower a slow machine is. */
const SLOWER = 4;

/** What is measured of a round. */
type Name =
  | 'popover-paint'
  | 'popover-paint-worst'
  | 'popover-key'
  | 'popover-key-worst'
  | 'popover-slow'
  | 'popover-slow-worst';

const BARE = 'a bare popover with the same text';
const SLOW = `, on a machine ${SLOWER} times slower`;
const BY_POINTER = 'From the end of a rest to the painted popover';
const BY_KEY = `From the Tab key to the painted popover, on a page with ${MARKS} marks`;
const WORST = ', the slowest of twenty';

const SCRIPT = '<script>window.hasRun = true;</script>';
/** One Tab key goes from each link to what it opens: to the marks, which come last, and to the other button. */
const BODY = `<p>Of <b id="term">overfitting</b>, and of <b id="bare-term">words</b>.</p>
  <p><a id="before-bare" href="#">A link</a> <button id="bare-stop">A button</button></p>
  ${'<p>More overfitting.</p>\n'.repeat(MARKS - 2)}<p id="last">At last, overfitting.</p><p><a id="before" href="#">The last link</a></p>`;

/** How a popover is opened, and the time of the event from which a reader waits, before any wait that is meant. */
interface Way {
  open(page: Page, whose: 'ours' | 'bare'): Promise<void>;
  /** How long it waits on purpose, in milliseconds. */
  readonly rest: number;
}

const BY: Readonly<Record<'pointer' | 'key', Way>> = {
  pointer: {
    rest: REST_MS,
    async open(page, whose) {
      const term = await page.$(whose === 'ours' ? '#term' : '#bare-term');
      const box = await term?.boundingBox();
      if (!box) throw new Error('The term has no box.');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    },
  },
  key: {
    rest: 0,
    async open(page, whose) {
      await page.focus(whose === 'ours' ? '#before' : '#before-bare');
      await page.keyboard.press('Tab');
    },
  },
};

export const popoverPaint: Bench<Name> = {
  name: 'popover-paint',
  kinds: ['chromium'],
  figures: {
    'popover-paint': { title: BY_POINTER, beside: BARE, unit: 'ms' },
    'popover-paint-worst': { title: BY_POINTER + WORST, beside: BARE, unit: 'ms' },
    'popover-key': { title: BY_KEY, beside: BARE, unit: 'ms' },
    'popover-key-worst': { title: BY_KEY + WORST, beside: BARE, unit: 'ms' },
    'popover-slow': { title: BY_POINTER + SLOW, beside: BARE, unit: 'ms' },
    'popover-slow-worst': { title: BY_POINTER + SLOW + WORST, beside: BARE, unit: 'ms' },
  },
  async *rounds(kind) {
    const server = await serve({ pages: { '/': { body: wholePage(BODY, SCRIPT) } } });
    const launched = await launchWithGloss({ kind, executable: await findBrowser(kind), headless: true });
    try {
      await markEveryMatch(launched);
      const page = await openTab(launched.browser);
      await page.goto(server.address);
      await allMarked(page);
      await page.evaluate(showBarePopovers, REST_MS);
      // The first of each is another figure's: its code has yet to come.
      for (const way of Object.values(BY))
        for (const whose of ['ours', 'bare'] as const) await wait(page, way, whose);
      while (true) {
        const byPointer = await medianAndWorst(page, BY.pointer);
        const byKey = await medianAndWorst(page, BY.key);
        await page.emulateCPUThrottling(SLOWER);
        const slow = await medianAndWorst(page, BY.pointer);
        await page.emulateCPUThrottling(null);
        yield {
          'popover-paint': byPointer.median,
          'popover-paint-worst': byPointer.worst,
          'popover-key': byKey.median,
          'popover-key-worst': byKey.worst,
          'popover-slow': slow.median,
          'popover-slow-worst': slow.worst,
        };
      }
    } finally {
      await launched.browser.close();
      server.close();
    }
  },
};

/** Opens both in turns; the worst of ours is its 95th percentile, beside the median of the other. */
async function medianAndWorst(page: Page, way: Way): Promise<{ median: Pair; worst: Pair }> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    ours.push(await wait(page, way, 'ours'));
    bare.push(await wait(page, way, 'bare'));
  }
  const at = (times: number[], share: number) =>
    times.sort((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  const peer = at(bare, 0.5);
  return { median: { ours: at(ours, 0.5), peer }, worst: { ours: at(ours, 0.95), peer } };
}

/** Opens one, closes it, and returns for how long its reader waited until it was painted, in milliseconds. */
async function wait(page: Page, way: Way, whose: 'ours' | 'bare'): Promise<number> {
  const selector = whose === 'ours' ? 'gloss-popover' : '#bare';
  await page.evaluate((each) => window.awaitPopover(each), selector);
  await way.open(page, whose);
  const waited = await page.waitForFunction(() => window.popoverPainted);
  const time = (await waited.jsonValue()) ?? 0;
  await page.keyboard.press('Escape');
  await page.mouse.move(1100, 850);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForFunction((each) => document.querySelector(`${each}:popover-open`) === null, {}, selector);
  return time - way.rest;
}

/** Waits until the page is marked from its first term to its last. */
async function allMarked(page: Page): Promise<void> {
  for (const selector of ['#last', '#term']) {
    await page.$eval(selector, (each) => each.scrollIntoView());
    await page.waitForFunction(
      (wanted) => {
        const ranges = [...(CSS.highlights.get('gloss') ?? []), ...(CSS.highlights.get('gloss-quiet') ?? [])];
        const element = document.querySelector(wanted);
        return ranges.some(({ startContainer }) => element?.contains(startContainer));
      },
      {},
      selector,
    );
  }
}

declare global {
  /** Begins to wait for a popover of the page; when it is painted, `popoverPainted` says how long that took. */
  var awaitPopover: (selector: string) => void;
  /** From the last event of the reader's to the paint, in milliseconds. */
  var popoverPainted: number | undefined;
}

/** In the page: shows a bare popover after a rest of the pointer and on focus, and notes when one has been painted. */
function showBarePopovers(rest: number): void {
  const text =
    'Overfitting The state of a model that has fitted accidents of its training data along with the real pattern, so that it scores well on that data and clearly worse on new data. I know this Quiz me Copy Glossary More';
  const bare = document.createElement('div');
  bare.id = 'bare';
  bare.popover = 'manual';
  bare.style.width = '370px';
  bare.textContent = text;
  document.body.append(bare);
  let timer = 0;
  const term = document.querySelector('#bare-term');
  term?.addEventListener('pointermove', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => bare.showPopover(), rest);
  });
  term?.addEventListener('pointerleave', () => {
    clearTimeout(timer);
    bare.hidePopover();
  });
  const stop = document.querySelector('#bare-stop');
  stop?.addEventListener('focus', () => bare.showPopover());
  stop?.addEventListener('blur', () => bare.hidePopover());

  let since = 0;
  const note = ({ timeStamp }: Event) => {
    since = timeStamp;
  };
  addEventListener('pointermove', note, { capture: true });
  addEventListener('keydown', note, { capture: true });
  window.awaitPopover = (selector) => {
    window.popoverPainted = undefined;
    const look = () => {
      if (!document.querySelector(`${selector}:popover-open`)) return void requestAnimationFrame(look);
      // A task that comes after this frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.popoverPainted = performance.now() - since;
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  };
}

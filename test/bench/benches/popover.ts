// From the pointer, or a key, on a term to its popover: the first time, when the popover's code has yet to come, and again.
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { markPlaces } from '../../../scripts/mark-places.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { markEveryMatch } from '../../every-match.ts';
import { article, wholePage } from '../bench-pages.ts';
import type { Bench } from '../figure.ts';
import { openTab } from '../page-cost.ts';

const LENGTH = 50_000;
/** A page that has had a script has no term as an element of its own: all are shown in one way. */
const SCRIPT = '<script>window.hasRun = true;</script>';
/** The last link of a page has the focus before its terms have: one Tab key goes from there to the first of them. */
const BODY = `<p>Of <b id="term">overfitting</b>.</p>${article(LENGTH)}<p><a id="before" href="#">Last link</a></p>`;

/** What a reader waits for a popover, by the clock, the rest of the pointer included. */
export const popover: Bench<'popover-by-pointer' | 'popover-by-key'> = {
  name: 'popover',
  kinds: ['chromium', 'firefox'],
  figures: {
    'popover-by-pointer': {
      title: 'From the pointer on a term to the first popover of a page',
      beside: 'to a later one',
      unit: 'ms',
    },
    'popover-by-key': {
      title: 'From the Tab key on a term to the first popover of a page',
      beside: 'to a later one',
      unit: 'ms',
    },
  },
  async *rounds(kind) {
    const server = await serve({ pages: { '/': { body: wholePage(BODY, SCRIPT) } } });
    const executable = await findBrowser(kind);
    const launched = await launchWithGloss({ kind, executable, headless: true });
    const { browser } = launched;
    await markEveryMatch(launched);
    const open = async () => {
      const page = await openTab(browser);
      await page.goto(server.address);
      await page.waitForFunction(() => {
        const term = document.querySelector('#term')?.firstChild;
        const ranges = [
          ...(CSS.highlights.get('gloss') ?? []),
          ...(CSS.highlights.get('gloss-quiet') ?? []),
        ] as StaticRange[];
        return ranges.some(({ startContainer }) => startContainer === term);
      });
      await page.evaluate(notePopovers);
      return page;
    };
    const firstAndLater = async (
      act: (page: Page) => Promise<void>,
      leave: (page: Page) => Promise<void>,
    ) => {
      const page = await open();
      const times: number[] = [];
      for (let time = 0; time < 2; time++) {
        await act(page);
        const waited = await page.waitForFunction(() => window.popoverWait);
        times.push((await waited.jsonValue()) ?? 0);
        await leave(page);
        await page.waitForFunction(() => document.querySelector('gloss-popover') === null);
        await page.evaluate(() => {
          window.popoverWait = undefined;
        });
      }
      await page.close();
      const [ours = 0, peer = 0] = times;
      return { ours, peer };
    };
    try {
      while (true) {
        yield {
          'popover-by-pointer': await firstAndLater(pointAtTerm, leaveTerm),
          'popover-by-key': await firstAndLater(tabToTerm, (page) => page.keyboard.press('Escape')),
        };
      }
    } finally {
      await browser.close();
      server.close();
    }
  },
};

declare global {
  /** How long the page's reader has waited for the popover that is open, in milliseconds. */
  var popoverWait: number | undefined;
}

/** In the page: notes how long it takes from an event of the reader's to a frame with a popover. */
function notePopovers(): void {
  let since = 0;
  const look = () => {
    if (document.querySelector('gloss-popover:popover-open'))
      window.popoverWait ??= performance.now() - since;
    else requestAnimationFrame(look);
  };
  const begin = ({ timeStamp }: Event) => {
    since = timeStamp;
    requestAnimationFrame(look);
  };
  document.querySelector('#term')?.addEventListener('pointerenter', begin);
  addEventListener('keydown', (event) => event.key === 'Tab' && begin(event), { capture: true });
}

async function pointAtTerm(page: Page): Promise<void> {
  const [mark] = await markPlaces(page, '#term');
  if (!mark?.box) throw new Error('The term has no box.');
  const { x, y, width, height } = mark.box;
  await page.mouse.move(x + width / 2, y + height / 2);
}

async function leaveTerm(page: Page): Promise<void> {
  await page.mouse.move(1100, 850);
}

async function tabToTerm(page: Page): Promise<void> {
  await page.focus('#before');
  await page.keyboard.press('Tab');
}

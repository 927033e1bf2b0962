// From the start of a page's load to its first mark, with the background asleep and awake.
import type { Browser } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../../scripts/launch.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { article, wholePage } from '../bench-pages.ts';
import { inTurns } from '../beside-peers.ts';
import type { Bench } from '../figure.ts';
import { openTab } from '../page-cost.ts';

const LENGTH = 50_000;

/** A script of the page's that notes, by its frames, when it first has a mark. */
const NOTE_FIRST_MARK = `<script>
  const look = () => {
    if (CSS.highlights.get('gloss')?.size > 0) window.firstMarkAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
</script>`;

/** What a reader waits for marks, by the clock: a background that sleeps has to wake first. */
export const firstMark: Bench<'first-mark-asleep'> = {
  name: 'first-mark',
  kinds: ['chromium'],
  figures: {
    'first-mark-asleep': {
      title: 'From the load of an article to its first mark, the background asleep',
      beside: 'the same with it awake',
      unit: 'ms',
    },
  },
  async *rounds() {
    const server = await serve({ pages: { '/': { body: wholePage(article(LENGTH), NOTE_FIRST_MARK) } } });
    const executable = await findBrowser('chromium');
    const { browser } = await launchWithGloss({ kind: 'chromium', executable, headless: true });
    const asleep = async () => {
      await endBackground(browser);
      return await firstMarkAt(browser, server.address);
    };
    const awake = () => firstMarkAt(browser, server.address);
    try {
      // The first page of a browser is like no other.
      await awake();
      for (let round = 0; ; round++) {
        const [ours, peer] = await inTurns(round, asleep, awake);
        yield { 'first-mark-asleep': { ours, peer } };
      }
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** Ends the background, as the browser does when it has had nothing to do for half a minute. */
async function endBackground(browser: Browser): Promise<void> {
  const isBackground = (target: { type(): string }) => target.type() === 'service_worker';
  const worker = await browser.targets().find(isBackground)?.worker();
  if (!worker) throw new Error('The background was not awake.');
  const hasGone = new Promise<void>((resolve) => {
    browser.once('targetdestroyed', () => resolve());
  });
  await worker.close();
  await hasGone;
}

/** Opens a page and returns when it had its first mark, in milliseconds from the start of its load. */
async function firstMarkAt(browser: Browser, address: string): Promise<number> {
  const page = await openTab(browser);
  await page.goto(address);
  const handle = await page.waitForFunction(
    () => (window as unknown as { firstMarkAt?: number }).firstMarkAt,
  );
  const at = await handle.jsonValue();
  await page.close();
  return at ?? 0;
}

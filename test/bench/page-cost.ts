// Opens a page and measures what it costs its main thread, until all scripts have come to rest.
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type PageCost, TRACE_CATEGORIES, type TraceEvent, traceCost } from './trace-cost.ts';

/** How often a page is asked how long scripts have run, in milliseconds, and how many times in a row it was next to not at all. */
const ASK_EVERY_MS = 200;
const QUIET_LOOKS = 6;
/** What scripts may do in that time: Gloss looks now and then whether all is as it was. In seconds, as the browser tells it. */
const NEXT_TO_NOTHING = 0.001;
/** How long a page may take to come to rest, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Opens a page that has no script of its own in a new tab, and measures it; `look` may read from it before it closes. */
export async function pageCost<Seen = void>(
  browser: Browser,
  address: string,
  look?: (page: Page) => Promise<Seen>,
): Promise<PageCost & { readonly seen: Seen }> {
  const page = await openTab(browser);
  await page.tracing.start({ categories: TRACE_CATEGORIES });
  await page.goto(address, { timeout: PATIENCE_MS });
  await scriptsAtRest(page);
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const seen = (await look?.(page)) as Seen;
  await page.close();
  return { ...traceCost(traceEvents), seen };
}

/**
 * The same without a trace, for scripts that call back a million times: the milliseconds of the processor that a page's
 * scripts have had, by the browser's own count.
 */
export async function scriptTime(browser: Browser, address: string): Promise<number> {
  const page = await openTab(browser);
  const client = await page.createCDPSession();
  // It counts from here on.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { timeout: PATIENCE_MS });
  await scriptsAtRest(page);
  const seconds = await metric(client, 'ScriptDuration');
  await page.close();
  return seconds * 1000;
}

/** Opens an empty tab of the size that all are measured in. */
export async function openTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  return page;
}

/** Resolves when the scripts of a page have done next to nothing for a second or so. Runs none itself: it would be measured too. */
export async function scriptsAtRest(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const end = Date.now() + PATIENCE_MS;
  let before = -1;
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    const now = await metric(client, 'ScriptDuration');
    quiet = now - before < NEXT_TO_NOTHING ? quiet + 1 : 0;
    before = now;
    if (Date.now() > end) throw new Error(`The scripts of ${page.url()} did not come to rest.`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  await client.detach();
}

/** Reads one of the figures that Chromium keeps of a page. */
export async function metric(client: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? 0;
}

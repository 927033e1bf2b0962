// Runs Speedometer's own page in a browser, and reads its results.
import type { Browser, Page } from 'puppeteer-core';
import { processorTimes } from './processor-times.ts';

/** How many times a workload runs in a row: few, so that what is compared is close in time. */
const ITERATIONS = 3;
/** How long a run may take, in milliseconds: all workloads take half a minute, and several on a busy machine. */
const PATIENCE_MS = 600_000;
/** How often a run is asked whether it has ended, in milliseconds: seldom, since asking costs time. */
const ASK_EVERY_MS = 250;
/** How long Gloss has after each workload until marks are counted, in milliseconds. */
const MARKING_MS = 3000;

/** The part of the page's interface for automation that is used here (its resources/main.mjs). */
interface BenchmarkClient {
  start(): Promise<void>;
  hasFinished(): boolean;
  didFinishSuite(suite: { readonly name: string }): Promise<void>;
  readonly metrics: Readonly<Record<string, Metric>>;
}

interface Metric {
  readonly mean: number;
}

declare global {
  var benchmarkClient: BenchmarkClient | undefined;
}

/** The milliseconds that a workload took, with all of its steps and iterations. */
export interface WorkloadTimes {
  /** By the clock, as Speedometer says it: other programs lengthen it. */
  readonly clock: number;
  /** By the processor's time of the main thread in the same steps; null in Firefox, which tells it to nobody. */
  readonly processor: number | null;
}

/** Runs one workload in a new tab of a browser; throws where it fails or does not end. */
export async function runWorkload(
  browser: Browser,
  address: string,
  { name, hasTrace }: { readonly name: string; readonly hasTrace: boolean },
): Promise<WorkloadTimes> {
  const query = new URLSearchParams({ suite: name, iterationCount: String(ITERATIONS) });
  const page = await openSpeedometer(browser, `${address}index.html?${query}`);
  if (hasTrace) await page.tracing.start({ categories: ['blink.user_timing'] });
  await untilFinished(page);
  const trace = hasTrace ? await page.tracing.stop() : null;
  const mean = await page.evaluate((each) => globalThis.benchmarkClient?.metrics[each]?.mean, name);
  await page.close();
  if (!mean) throw new Error(`Speedometer told no time of ${name}.`);
  const clock = mean * ITERATIONS;
  if (!trace) return { clock, processor: null };
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const processor = processorTimes(traceEvents).get(name);
  if (!processor) throw new Error(`The trace does not show ${name}.`);
  return { clock, processor };
}

/** Runs all workloads once, with time for Gloss after each. Returns how many marks each of them then has. */
export async function marksOnWorkloads(browser: Browser, address: string): Promise<Map<string, number>> {
  const page = await openSpeedometer(
    browser,
    `${address}index.html?iterationCount=1&waitAfterSuite=${MARKING_MS}`,
  );
  const counts = new Map<string, number>();
  await page.exposeFunction('noteMarks', (name: string, marks: number) => void counts.set(name, marks));
  await page.evaluate(() => {
    const client = globalThis.benchmarkClient;
    const { noteMarks } = globalThis as unknown as { noteMarks: (name: string, marks: number) => void };
    if (!client) return;
    const { didFinishSuite } = client;
    client.didFinishSuite = async (suite) => {
      const frame = document.querySelector('iframe');
      const inside = frame?.contentWindow as (Window & typeof globalThis) | null;
      const sizes = ['gloss', 'gloss-quiet'].map((name) => inside?.CSS.highlights.get(name)?.size ?? 0);
      const painted = (sizes[0] ?? 0) + (sizes[1] ?? 0);
      const wrapped = frame?.contentDocument?.querySelectorAll('gloss-mark').length ?? 0;
      noteMarks(suite.name, painted + wrapped);
      await didFinishSuite.call(client, suite);
    };
  });
  await untilFinished(page);
  await page.close();
  if (counts.size === 0) throw new Error('Speedometer told of no workload that has ended.');
  return counts;
}

async function openSpeedometer(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  // Speedometer asks for a view of 850 by 650 pixels at least.
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(address);
  await page.waitForSelector('.start-tests-button:not([disabled])');
  return page;
}

async function untilFinished(page: Page): Promise<void> {
  await page.evaluate(() => globalThis.benchmarkClient?.start());
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(() => globalThis.benchmarkClient?.hasFinished()))) {
    if (Date.now() > end) throw new Error(`Speedometer did not end within ${PATIENCE_MS / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  const failure = await page.evaluate(
    () => document.querySelector('#summary.invalid #invalid-score-text')?.textContent,
  );
  if (failure) throw new Error(`Speedometer failed: ${failure.replace(/\s+/g, ' ').trim()}`);
}

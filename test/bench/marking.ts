// Measures how long Gloss keeps the main thread of an article.
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchWithGloss } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';

const RUNS = 8;

/** A task of the main thread, from Chromium's own trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** The processor's time on the thread, which other programs do not lengthen. */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * How long Gloss keeps the main thread of a loaded article of 50,000 characters, until all is marked: the time of its
 * tasks in Chromium's trace, and the longest of them. The page itself runs no script.
 */
export async function benchMarking(html: string): Promise<void> {
  await buildExtension('chromium');
  const server = await serve({
    pages: { '/': { body: `<!doctype html><html lang="en"><title>Article</title>${html}` } },
  });
  const { browser } = await launchWithGloss({
    kind: 'chromium',
    executable: await findBrowser('chromium'),
    headless: true,
  });
  const runs: { total: number; marking: number; longest: number; marks: number; compile: number }[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      await page.tracing.start({ categories: ['devtools.timeline', 'v8', 'blink.user_timing'] });
      await page.goto(server.address);
      await page.waitForFunction(() => (CSS.highlights.get('gloss')?.size ?? 0) > 0);
      const marks = await settledMarks(page);
      const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
        traceEvents: TraceEvent[];
      };
      runs.push({ ...scriptTime(trace.traceEvents), marks });
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  const best = runs.reduce((a, b) => (b.total < a.total ? b : a));
  process.stdout.write(
    [
      `An article of 50,000 characters, ${best.marks} marks, in Chromium (best of ${RUNS}):`,
      `  main thread, in all                ${best.total.toFixed(1)} ms   (limit 30)`,
      `  of that, reading and marking       ${best.marking.toFixed(1)} ms`,
      `  of that, starting the script       ${best.compile.toFixed(1)} ms`,
      `  longest slice                      ${best.longest.toFixed(1)} ms   (limit 10)`,
      '',
    ].join('\n'),
  );
}

async function settledMarks(page: import('puppeteer-core').Page): Promise<number> {
  let before = -1;
  let now = 0;
  while (before !== now) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 300));
    now = await page.evaluate(() => CSS.highlights.get('gloss')?.size ?? 0);
  }
  return now;
}

/** The time of scripts on the page's main thread: starting ours, its idle slices, its timers and microtasks. */
function scriptTime(events: readonly TraceEvent[]): {
  total: number;
  marking: number;
  longest: number;
  compile: number;
} {
  const ours = events.find(
    (event) => event.name === 'EvaluateScript' && /main\.iife/.test(event.args?.data?.url ?? ''),
  );
  if (!ours) throw new Error('The trace does not show the content script.');
  const sameThread = (event: TraceEvent) => event.tid === ours.tid && event.pid === ours.pid;
  const tasks = events.filter(
    (event) =>
      sameThread(event) &&
      event.ph === 'X' &&
      event.ts >= ours.ts &&
      ['EvaluateScript', 'FireIdleCallback', 'RunMicrotasks', 'TimerFire', 'FunctionCall'].includes(
        event.name,
      ),
  );
  // Events nest: only the outermost count.
  tasks.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  let total = 0;
  let longest = 0;
  let marking = 0;
  for (const task of tasks) {
    if (task.ts < end) continue;
    end = task.ts + (task.dur ?? 0);
    const spent = task.tdur ?? task.dur ?? 0;
    total += spent;
    if (task.name === 'FireIdleCallback') marking += spent;
    longest = Math.max(longest, spent);
  }
  return {
    marking: marking / 1000,
    total: total / 1000,
    longest: longest / 1000,
    compile: (ours.tdur ?? ours.dur ?? 0) / 1000,
  };
}

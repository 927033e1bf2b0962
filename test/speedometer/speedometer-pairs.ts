// Runs Speedometer in a browser with Gloss and in one without it, workload by workload.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findBrowser, type Browser as Kind } from '../../scripts/find-browser.mjs';
import { launchPlain, launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { marksOnWorkloads, runWorkload, type WorkloadTimes } from './run-speedometer.ts';

/** What a workload took in the two browsers. */
interface Compared {
  readonly name: string;
  readonly ours: WorkloadTimes;
  readonly plain: WorkloadTimes;
}

/** All workloads, each in both browsers: what Speedometer's score is made of, twice. */
export type Pair = readonly Compared[];

/**
 * Runs pair after pair, as long as somebody wants more, of a checkout of WebKit/Speedometer; with each come the marks that
 * each workload has. Throws where the folder is none.
 */
export async function* speedometerPairs(
  folder: string,
  kind: Kind,
): AsyncGenerator<{ readonly pair: Pair; readonly marks: ReadonlyMap<string, number> }, void> {
  if (!existsSync(path.join(folder, 'suites/default-suites.mjs')))
    throw new Error(`${folder} is no checkout of WebKit/Speedometer.`);
  const server = await serve({ folder });
  const options = { kind, executable: await findBrowser(kind), ...OFFLINE[kind] };
  const { browser: ours } = await launchWithGloss({ ...options, headless: true });
  const plain = await launchPlain(options);
  try {
    const marks = await marksOnWorkloads(ours, server.address);
    // Both have run all of it once before anything counts.
    await marksOnWorkloads(plain, server.address);
    for (let count = 0; ; count++) {
      const run = (browser: Browser, name: string) =>
        runWorkload(browser, server.address, { name, hasTrace: kind === 'chromium' });
      const pair: Compared[] = [];
      for (const [index, name] of [...marks.keys()].entries()) {
        // They take turns in going first: a machine that grows busier must not harm only one of them.
        const isOursFirst = (count + index) % 2 === 0;
        const first = await run(isOursFirst ? ours : plain, name);
        const second = await run(isOursFirst ? plain : ours, name);
        pair.push(isOursFirst ? { name, ours: first, plain: second } : { name, ours: second, plain: first });
      }
      yield { pair, marks };
    }
  } finally {
    await ours.close();
    await plain.close();
    server.close();
  }
}

/** Returns what a workload is judged by: not the clock, where there is something that a busy machine changes less. */
export function judged({ clock, processor }: WorkloadTimes): number {
  return processor ?? clock;
}

/** Returns the score with Gloss divided by that without. */
export function scoreRatio(pair: Pair, timed: (times: WorkloadTimes) => number): number {
  return scoreOf(pair.map(({ ours }) => timed(ours))) / scoreOf(pair.map(({ plain }) => timed(plain)));
}

/** Returns a score for the milliseconds of all workloads: Speedometer's too is made of their geometric mean. */
export function scoreOf(times: readonly number[]): number {
  return 1000 / Math.exp(times.reduce((all, time) => all + Math.log(time), 0) / times.length);
}

// Speedometer with and without Gloss, one straight after the other for each workload, until it is known what Gloss costs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchPlain, launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { MOST_RATIOS, type RatioInterval, ratioInterval } from '../bench/ratio-interval.ts';
import { marksOnWorkloads, runWorkload, type WorkloadTimes } from './run-speedometer.ts';

const USAGE = `npm run speedometer -- FOLDER [--firefox] [--pairs NUMBER]     FOLDER is a checkout of WebKit/Speedometer; at most ${MOST_RATIOS} pairs`;

/** How wide the 90 % interval of the ratio may be, and how low its lower end. */
const WIDEST = 0.04;
const LOWEST = 0.97;
/** Of a few pairs that happen to be alike nothing is known yet. */
const LEAST_PAIRS = 5;

/** What a workload took in the two browsers. */
interface Compared {
  readonly name: string;
  readonly ours: WorkloadTimes;
  readonly plain: WorkloadTimes;
}

/** All workloads, each in both browsers: what Speedometer's score is made of, twice. */
type Pair = readonly Compared[];

/** Runs the pairs and prints the ratio of the scores, with Gloss to without; the exit code says whether all is well. */
export async function main(args: readonly string[]): Promise<void> {
  const { folder, kind, most } = read(args);
  await buildExtension(kind);
  const server = await serve({ folder });
  const options = { kind, executable: await findBrowser(kind), ...OFFLINE[kind] };
  const { browser: ours } = await launchWithGloss({ ...options, headless: true });
  const plain = await launchPlain(options);
  const pairs: Pair[] = [];
  try {
    const marks = await marksOnWorkloads(ours, server.address);
    // Both have run all of it once before anything counts.
    await marksOnWorkloads(plain, server.address);
    while (pairs.length < most && !isKnown(pairs)) {
      const run = (browser: Browser, name: string) =>
        runWorkload(browser, server.address, { name, hasTrace: kind === 'chromium' });
      const pair: Compared[] = [];
      for (const [index, name] of [...marks.keys()].entries()) {
        // They take turns in going first: a machine that grows busier must not harm only one of them.
        const isOursFirst = (pairs.length + index) % 2 === 0;
        const first = await run(isOursFirst ? ours : plain, name);
        const second = await run(isOursFirst ? plain : ours, name);
        pair.push(isOursFirst ? { name, ours: first, plain: second } : { name, ours: second, plain: first });
      }
      pairs.push(pair);
      print([pairLine(pairs)]);
    }
    print(['', ...workloadLines(pairs, marks)]);
  } finally {
    await ours.close();
    await plain.close();
    server.close();
  }
  const { ratio, low, high } = ratioInterval(pairs.map((pair) => scoreRatio(pair, judged)));
  const isWell = isKnown(pairs) && low >= LOWEST;
  print([
    '',
    `In ${kind}, ${pairs.length} pairs: with Gloss ${ratio.toFixed(3)} times the score ${judgedName(pairs)}, 90 % interval ${low.toFixed(3)} to ${high.toFixed(3)}`,
    `(to be at most ${WIDEST} wide, and to begin at ${LOWEST} at least): ${isWell ? 'well' : 'NOT WELL'}`,
  ]);
  process.exitCode = isWell ? 0 : 1;
}

function read(args: readonly string[]): { folder: string; kind: 'chromium' | 'firefox'; most: number } {
  const at = args.indexOf('--pairs');
  const most = at < 0 ? MOST_RATIOS : Number(args[at + 1]);
  const [folder] = args.filter((each, index) => !each.startsWith('--') && (at < 0 || index !== at + 1));
  const isRight = Number.isInteger(most) && most >= LEAST_PAIRS && most <= MOST_RATIOS;
  if (!folder || !isRight) throw new Error(USAGE);
  if (!existsSync(path.join(folder, 'suites/default-suites.mjs')))
    throw new Error(`${folder} is no checkout of WebKit/Speedometer.\n${USAGE}`);
  return { folder, kind: args.includes('--firefox') ? 'firefox' : 'chromium', most };
}

/** What a workload is judged by: not the clock, where there is something that a busy machine changes less. */
function judged({ clock, processor }: WorkloadTimes): number {
  return processor ?? clock;
}

function judgedName([pair]: readonly Pair[]): string {
  return pair?.[0]?.ours.processor != null ? "by the processor's time" : 'by the clock';
}

/** The score with Gloss divided by that without: Speedometer's score is made of the geometric mean of its workloads' times. */
function scoreRatio(pair: Pair, timed: (times: WorkloadTimes) => number): number {
  const logarithms = pair.map(({ ours, plain }) => Math.log(timed(plain) / timed(ours)));
  return Math.exp(logarithms.reduce((all, each) => all + each, 0) / pair.length);
}

/** Whether the ratio is known as well as it has to be. */
function isKnown(pairs: readonly Pair[]): boolean {
  if (pairs.length < LEAST_PAIRS) return false;
  const { low, high } = ratioInterval(pairs.map((pair) => scoreRatio(pair, judged)));
  return high - low <= WIDEST;
}

function pairLine(pairs: readonly Pair[]): string {
  const part = (name: string, timed: (times: WorkloadTimes) => number) => {
    const ratios = pairs.map((pair) => scoreRatio(pair, timed));
    const known = pairs.length > 1 ? `, so far ${inWords(ratioInterval(ratios))}` : '';
    return `${name} ${ratios.at(-1)?.toFixed(3)}${known}`;
  };
  const parts = [part('clock', ({ clock }) => clock)];
  if (pairs[0]?.[0]?.ours.processor != null) parts.push(part('processor', judged));
  return `${String(pairs.length).padStart(2)}. ${parts.join('; ')}`;
}

function inWords({ ratio, low, high }: RatioInterval): string {
  return `${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

/** Each workload with its mean times and what it has of Gloss, that with the greatest loss first. */
function workloadLines(pairs: readonly Pair[], marks: ReadonlyMap<string, number>): string[] {
  const mean = (times: readonly WorkloadTimes[]) =>
    times.reduce((all, each) => all + judged(each), 0) / times.length;
  const rows = [...marks].map(([name, count]) => {
    const all = pairs.flatMap((pair) => pair.filter((each) => each.name === name));
    const [ours, plain] = [mean(all.map((each) => each.ours)), mean(all.map((each) => each.plain))];
    return { name, ours, plain, ratio: plain / ours, count };
  });
  rows.sort((a, b) => a.ratio - b.ratio);
  return [
    `workload, milliseconds ${judgedName(pairs)}:${' '.repeat(8)}with  without  ratio  marks`,
    ...rows.map(
      (row) =>
        `  ${row.name.padEnd(45)} ${row.ours.toFixed(1).padStart(8)} ${row.plain.toFixed(1).padStart(8)}  ${row.ratio.toFixed(3)}  ${String(row.count).padStart(4)}`,
    ),
  ];
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

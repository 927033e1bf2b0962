// Speedometer with and without Gloss in pairs of runs, one straight after the other, until it is known what Gloss costs.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../../scripts/build.mjs';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { launchPlain, launchWithGloss, OFFLINE } from '../../scripts/launch.mjs';
import { serve } from '../../scripts/serve.mjs';
import { MOST_RATIOS, type RatioInterval, ratioInterval } from './ratio-interval.ts';
import { marksOnWorkloads, runSpeedometer, type SpeedometerRun, type Timed } from './run-speedometer.ts';

const USAGE = `npm run speedometer -- FOLDER [--firefox] [--pairs NUMBER]     FOLDER is a checkout of WebKit/Speedometer; at most ${MOST_RATIOS} pairs`;

/** How wide the 90 % interval of the ratio may be, and how low its lower end. */
const WIDEST = 0.04;
const LOWEST = 0.97;
/** Of a few pairs that happen to be alike nothing is known yet. */
const LEAST_PAIRS = 5;

interface Pair {
  readonly with: SpeedometerRun;
  readonly without: SpeedometerRun;
}

/** Runs the pairs and prints the ratio of the scores, with Gloss to without; the exit code says whether all is well. */
export async function main(args: readonly string[]): Promise<void> {
  const { folder, kind, most } = read(args);
  await buildExtension(kind);
  const server = await serve({ folder });
  const executable = await findBrowser(kind);
  const options = { kind, executable, ...OFFLINE[kind] };
  // A browser for each run: only one is open at a time, and none has an advantage from the runs before.
  const inBrowser = async <Value>(
    hasGloss: boolean,
    work: (browser: Awaited<ReturnType<typeof launchPlain>>) => Promise<Value>,
  ) => {
    const browser = hasGloss
      ? (await launchWithGloss({ ...options, headless: true })).browser
      : await launchPlain(options);
    try {
      return await work(browser);
    } finally {
      await browser.close();
    }
  };
  const run = (hasGloss: boolean) =>
    inBrowser(hasGloss, (browser) => runSpeedometer(browser, server.address, kind === 'chromium'));
  const pairs: Pair[] = [];
  try {
    while (pairs.length < most && !isKnown(pairs)) {
      // Who is first takes turns: a machine that grows busier must not harm one of them only.
      const isGlossFirst = pairs.length % 2 === 0;
      const first = await run(isGlossFirst);
      const second = await run(!isGlossFirst);
      pairs.push(isGlossFirst ? { with: first, without: second } : { with: second, without: first });
      print([pairLine(pairs)]);
    }
    const marks = await inBrowser(true, (browser) => marksOnWorkloads(browser, server.address));
    print(['', ...workloadLines(pairs, marks)]);
  } finally {
    server.close();
  }
  const { ratio, low, high } = ratioInterval(ratiosOf(pairs, judged));
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

/** What a run is judged by: not the clock, where there is something that a busy machine changes less. */
function judged({ clock, processor }: SpeedometerRun): Timed {
  return processor ?? clock;
}

function judgedName([pair]: readonly Pair[]): string {
  return pair?.with.processor ? "by the processor's time" : 'by the clock';
}

function ratiosOf(pairs: readonly Pair[], timed: (run: SpeedometerRun) => Timed): number[] {
  return pairs.map((pair) => timed(pair.with).score / timed(pair.without).score);
}

/** Whether the ratio is known as well as it has to be. */
function isKnown(pairs: readonly Pair[]): boolean {
  if (pairs.length < LEAST_PAIRS) return false;
  const { low, high } = ratioInterval(ratiosOf(pairs, judged));
  return high - low <= WIDEST;
}

function pairLine(pairs: readonly Pair[]): string {
  const last = pairs.slice(-1);
  const part = (name: string, timed: (run: SpeedometerRun) => Timed) => {
    const scores = last.map(
      (pair) => `${timed(pair.with).score.toFixed(2)} / ${timed(pair.without).score.toFixed(2)}`,
    );
    const [ratio = 0] = ratiosOf(last, timed);
    const known = pairs.length > 1 ? `, so far ${inWords(ratioInterval(ratiosOf(pairs, timed)))}` : '';
    return `${name} ${scores} = ${ratio.toFixed(3)}${known}`;
  };
  const parts = [part('clock', ({ clock }) => clock)];
  if (last[0]?.with.processor) parts.push(part('processor', judged));
  return `${String(pairs.length).padStart(2)}. ${parts.join('; ')}`;
}

function inWords({ ratio, low, high }: RatioInterval): string {
  return `${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}

/** Each workload with its times and what it has of Gloss, that with the greatest loss first. */
function workloadLines(pairs: readonly Pair[], marks: ReadonlyMap<string, number>): string[] {
  const names = [...(pairs[0] ? judged(pairs[0].with).workloads.keys() : [])];
  const mean = (name: string, which: keyof Pair) =>
    pairs.reduce((all, pair) => all + (judged(pair[which]).workloads.get(name) ?? 0), 0) / pairs.length;
  const rows = names.map((name) => {
    const [ours, plain] = [mean(name, 'with'), mean(name, 'without')];
    return { name, ours, plain, ratio: plain / ours, marks: marks.get(name) ?? 'unknown' };
  });
  rows.sort((a, b) => a.ratio - b.ratio);
  return [
    `Milliseconds of an iteration ${judgedName(pairs)}, with Gloss and without, their ratio, and marks:`,
    ...rows.map(
      (row) =>
        `  ${row.name.padEnd(45)} ${row.ours.toFixed(1).padStart(8)} ${row.plain.toFixed(1).padStart(8)}  ${row.ratio.toFixed(3)}  ${String(row.marks).padStart(4)}`,
    ),
  ];
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

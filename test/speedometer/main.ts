// Speedometer with and without Gloss, one straight after the other for each workload, until it is known what Gloss costs.
import { buildExtension } from '../../scripts/build.mjs';
import { MOST_RATIOS, type RatioInterval, ratioInterval } from '../bench/ratio-interval.ts';
import type { WorkloadTimes } from './run-speedometer.ts';
import { judged, type Pair, scoreRatio, speedometerPairs } from './speedometer-pairs.ts';

const USAGE = `npm run speedometer -- FOLDER [--firefox] [--pairs NUMBER]     FOLDER is a checkout of WebKit/Speedometer; at most ${MOST_RATIOS} pairs`;

/** How wide the 90 % interval of the ratio may be, and how low its lower end. */
const WIDEST = 0.04;
const LOWEST = 0.97;
/** Of a few pairs that happen to be alike nothing is known yet. */
const LEAST_PAIRS = 5;

/** Runs the pairs and prints the ratio of the scores, with Gloss to without; the exit code says whether all is well. */
export async function main(args: readonly string[]): Promise<void> {
  const { folder, kind, most } = read(args);
  await buildExtension(kind);
  const pairs: Pair[] = [];
  for await (const { pair, marks } of speedometerPairs(folder, kind)) {
    pairs.push(pair);
    print([pairLine(pairs)]);
    if (pairs.length < most && !isKnown(pairs)) continue;
    print(['', ...workloadLines(pairs, marks)]);
    break;
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
  return { folder, kind: args.includes('--firefox') ? 'firefox' : 'chromium', most };
}

function judgedName([pair]: readonly Pair[]): string {
  return pair?.[0]?.ours.processor != null ? "by the processor's time" : 'by the clock';
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

// What a figure's pairs say about its bound.
import type { Bound } from './bounds.ts';
import type { Pair } from './figure.ts';
import { type RatioInterval, ratioInterval } from './ratio-interval.ts';

/** Whether a ratio is within its bound: "unknown" where its interval holds the bound itself. */
export type Verdict = 'within' | 'past' | 'unknown' | 'no bound';

/** A figure, as far as it is known. */
export interface Known extends RatioInterval {
  /** The medians of what was measured. */
  readonly ours: number;
  readonly peer: number;
  readonly verdict: Verdict;
  /** By how much the worse end of the interval may still get worse, as a share: below 0 where that is past the bound. */
  readonly headroom: number | null;
}

/** Of a few pairs that happen to be alike nothing is known yet. */
export const LEAST_PAIRS = 5;

/** Returns what pairs say; `isExact` where there is no noise, so that one is enough. Throws for a pair with nothing in it. */
export function judge(pairs: readonly Pair[], bound: Bound | undefined, isExact = false): Known {
  const ratios = pairs.map(({ ours, peer }) => ours / peer);
  if (!ratios.every((ratio) => ratio > 0 && Number.isFinite(ratio)))
    throw new Error(`These have no ratio: ${JSON.stringify(pairs)}.`);
  const [only = 0] = ratios;
  const interval = ratios.length === 1 ? { ratio: only, low: only, high: only } : ratioInterval(ratios);
  const isKnown = isExact || pairs.length >= LEAST_PAIRS;
  return {
    ...interval,
    ours: median(pairs.map(({ ours }) => ours)),
    peer: median(pairs.map(({ peer }) => peer)),
    verdict: isKnown || !bound ? verdictOn(interval, bound) : 'unknown',
    headroom: bound ? headroomOf(interval, bound) : null,
  };
}

function verdictOn({ low, high }: RatioInterval, bound: Bound | undefined): Verdict {
  if (!bound) return 'no bound';
  const [best, worst, limit] = 'most' in bound ? [low, high, bound.most] : [-high, -low, -bound.least];
  if (worst <= limit) return 'within';
  return best > limit ? 'past' : 'unknown';
}

function headroomOf({ low, high }: RatioInterval, bound: Bound): number {
  return 'most' in bound ? bound.most / high - 1 : low / bound.least - 1;
}

/** Returns the number in the middle, or the mean of the two that are; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [below = 0, above = below] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return (below + above) / 2;
}

// Measures a bench, round after round, until enough is known of its figures.
import type { Bounds } from './bounds.ts';
import type { Bench, Pair } from './figure.ts';
import { MOST_RATIOS } from './ratio-interval.ts';
import { judge, type Known, LEAST_PAIRS } from './verdict.ts';

/** A figure that was measured. */
export interface Measured extends Known {
  readonly name: string;
  readonly pairs: readonly Pair[];
}

interface MeasureOptions {
  readonly ratios: Bounds['ratios'];
  /** Whether to go on until each figure is known to be within its bound or past it, or there have been all rounds. */
  readonly isCheck: boolean;
}

/** Measures a bench's figures, in their order. */
export async function measure(
  bench: Pick<Bench, 'figures'>,
  rounds: AsyncGenerator<Readonly<Record<string, Pair>>, void>,
  { ratios, isCheck }: MeasureOptions,
): Promise<Measured[]> {
  const names = Object.keys(bench.figures);
  const pairs = new Map<string, Pair[]>(names.map((name) => [name, []]));
  const known = (isExact: boolean): Measured[] =>
    names.map((name) => {
      const own = pairs.get(name) ?? [];
      return { name, pairs: own, ...judge(own, ratios[name], isExact) };
    });
  try {
    for (let count = 1; count <= MOST_RATIOS; count++) {
      const { value: round, done } = await rounds.next();
      if (done || !round) return known(true);
      for (const name of names) {
        const pair = round[name];
        if (!pair) throw new Error(`Nothing was measured of ${name}.`);
        pairs.get(name)?.push(pair);
      }
      const isEnough =
        count >= LEAST_PAIRS && !(isCheck && known(false).some(({ verdict }) => verdict === 'unknown'));
      if (isEnough) break;
    }
    return known(false);
  } finally {
    await rounds.return();
  }
}

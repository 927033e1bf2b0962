// How well a ratio is known that was measured several times.

/** A ratio with the interval that holds its true value nine times of ten. */
export interface RatioInterval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** The 95 % quantiles of Student's t distribution for 1, 2, 3, … degrees of freedom: 5 % are beyond at either end. */
const T_95 = [
  6.314, 2.92, 2.353, 2.132, 2.015, 1.943, 1.895, 1.86, 1.833, 1.812, 1.796, 1.782, 1.771, 1.761, 1.753,
  1.746, 1.74, 1.734, 1.729,
];

/** How many ratios `ratioInterval` takes at most. */
export const MOST_RATIOS = T_95.length + 1;

/**
 * Returns the geometric mean of 2 to 20 ratios and its 90 % interval, by Student's t on their logarithms: twice as fast and
 * half as fast are equally far from the same. Throws for fewer and for more.
 */
export function ratioInterval(ratios: readonly number[]): RatioInterval {
  const count = ratios.length;
  const t = T_95[count - 2];
  if (t === undefined) throw new Error(`An interval of ${count} ratios: 2 to ${MOST_RATIOS} are needed.`);
  const logarithms = ratios.map(Math.log);
  const mean = sum(logarithms) / count;
  const variance = sum(logarithms.map((each) => (each - mean) ** 2)) / (count - 1);
  const reach = t * Math.sqrt(variance / count);
  return { ratio: Math.exp(mean), low: Math.exp(mean - reach), high: Math.exp(mean + reach) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

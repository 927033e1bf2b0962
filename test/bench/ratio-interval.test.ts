import { describe, expect, it } from 'vitest';
import { seededRandom } from '../mutations/seeded-random.ts';
import { MOST_RATIOS, ratioInterval } from './ratio-interval.ts';

describe('ratioInterval', () => {
  it('gives the geometric mean', () => {
    expect(ratioInterval([0.5, 2]).ratio).toBeCloseTo(1, 12);
    expect(ratioInterval([0.9, 1, 1.1]).ratio).toBeCloseTo(0.99 ** (1 / 3), 12);
  });

  it("gives Student's interval of the logarithms", () => {
    // SciPy 1.17: exp(ttest_1samp(log([0.95, 1.02, 0.98, 1.01]), 0).confidence_interval(0.9))
    const { low, high } = ratioInterval([0.95, 1.02, 0.98, 1.01]);
    expect(low).toBeCloseTo(0.9529, 4);
    expect(high).toBeCloseTo(1.0277, 4);
  });

  it('is a point where all are the same', () => {
    expect(ratioInterval([1, 1, 1])).toEqual({ ratio: 1, low: 1, high: 1 });
  });

  it.each([2, 5, 20])('holds the true ratio nine times of ten, with %i ratios', (count) => {
    const random = seededRandom(count);
    // The sum of twelve even numbers from 0 to 1, less 6, is a normal one with a deviation of 1.
    const normal = () =>
      Array.from({ length: 12 }, () => random.below(1e6) / 1e6).reduce((a, b) => a + b) - 6;
    const tries = 4000;
    let held = 0;
    for (let i = 0; i < tries; i++) {
      const { low, high } = ratioInterval(
        Array.from({ length: count }, () => 0.97 * Math.exp(normal() / 10)),
      );
      if (low <= 0.97 && high >= 0.97) held++;
    }
    expect(held / tries).toBeGreaterThan(0.885);
    expect(held / tries).toBeLessThan(0.915);
  });

  it.each([0, 1, MOST_RATIOS + 1])('throws for %i ratios', (count) => {
    expect(() => ratioInterval(Array(count).fill(1))).toThrow('2 to 20 are needed');
  });
});

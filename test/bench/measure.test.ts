import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';

const BENCH = { figures: { article: { title: 'An article', beside: 'mark.js', unit: 'ms' } } } as const;

/** Yields these ratios, then the last of them again and again; tells how many were taken, and whether it was ended. */
function roundsOf(ratios: readonly number[], count = Number.POSITIVE_INFINITY) {
  const told = { taken: 0, hasEnded: false };
  async function* rounds() {
    try {
      while (told.taken < count) {
        const ratio = ratios[told.taken] ?? ratios.at(-1) ?? 1;
        told.taken++;
        yield { article: { ours: ratio, peer: 1 } };
      }
    } finally {
      told.hasEnded = true;
    }
  }
  return { rounds: rounds(), told };
}

const atMost = (most: number, isCheck = true) => ({ ratios: { article: { most } }, isCheck });

describe('measure', () => {
  it('stops after five rounds once the verdict is clear', async () => {
    const { rounds, told } = roundsOf([1, 1.01, 0.99]);
    expect(await measure(BENCH, rounds, atMost(2))).toMatchObject([{ name: 'article', verdict: 'within' }]);
    expect(told).toEqual({ taken: 5, hasEnded: true });
  });

  it('goes on as long as the spread leaves it open', async () => {
    const { rounds, told } = roundsOf([0.6, 1.5, 0.7, 1.4, 0.9, 0.9]);
    expect(await measure(BENCH, rounds, atMost(1.1))).toMatchObject([{ verdict: 'within' }]);
    expect(told.taken).toBeGreaterThan(5);
    expect(told.taken).toBeLessThan(20);
  });

  it('gives up after twenty rounds', async () => {
    const { rounds, told } = roundsOf(Array.from({ length: 20 }, (_, place) => (place % 2 ? 0.5 : 2)));
    expect(await measure(BENCH, rounds, atMost(1))).toMatchObject([{ verdict: 'unknown' }]);
    expect(told).toEqual({ taken: 20, hasEnded: true });
  });

  it('takes five rounds where nothing is to be checked', async () => {
    const { rounds, told } = roundsOf([0.5, 2]);
    await measure(BENCH, rounds, atMost(1, false));
    expect(told.taken).toBe(5);
  });

  it('believes what ends by itself', async () => {
    const { rounds } = roundsOf([0.5], 1);
    expect(await measure(BENCH, rounds, atMost(1))).toMatchObject([{ verdict: 'within', low: 0.5 }]);
  });

  it('ends the rounds when one fails', async () => {
    const { rounds, told } = roundsOf([0]);
    await expect(measure(BENCH, rounds, atMost(1))).rejects.toThrow('no ratio');
    expect(told.hasEnded).toBe(true);
  });
});

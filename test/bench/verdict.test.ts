import { describe, expect, it } from 'vitest';
import { judge, median } from './verdict.ts';

const pairs = (...ratios: number[]) => ratios.map((ratio) => ({ ours: ratio * 4, peer: 4 }));
const AROUND_1 = pairs(0.98, 0.99, 1, 1.01, 1.02);

describe('judge', () => {
  it.each([
    ['within', { most: 1.1 }],
    ['past', { most: 0.9 }],
    ['unknown', { most: 1.005 }],
    ['within', { least: 0.9 }],
    ['past', { least: 1.1 }],
    ['unknown', { least: 0.995 }],
    ['no bound', undefined],
  ] as const)('says "%s" of ratios around 1 with the bound %o', (verdict, bound) => {
    expect(judge(AROUND_1, bound).verdict).toBe(verdict);
  });

  it('says nothing of four pairs, however alike they are', () => {
    expect(judge(pairs(1, 1, 1, 1), { most: 2 }).verdict).toBe('unknown');
    expect(judge(pairs(1, 1, 1, 1, 1), { most: 2 }).verdict).toBe('within');
  });

  it('takes one pair where there is no noise', () => {
    const known = judge(pairs(0.9), { most: 1 }, true);
    expect(known).toMatchObject({ verdict: 'within', ratio: 0.9, low: 0.9, high: 0.9 });
    expect(known.headroom).toBeCloseTo(1 / 0.9 - 1, 12);
  });

  it('measures the headroom from the worse end of the interval', () => {
    const { low, high } = judge(AROUND_1, undefined);
    expect(judge(AROUND_1, { most: 2 }).headroom).toBeCloseTo(2 / high - 1, 12);
    expect(judge(AROUND_1, { least: 0.5 }).headroom).toBeCloseTo(low / 0.5 - 1, 12);
    expect(judge(AROUND_1, { most: 1 }).headroom).toBeLessThan(0);
    expect(judge(AROUND_1, undefined).headroom).toBeNull();
  });

  it.each([0, Number.NaN, -1])('throws where %d was measured', (ours) => {
    expect(() => judge([{ ours, peer: 1 }, ...AROUND_1], undefined)).toThrow('no ratio');
  });
});

describe('median', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
    [[], 0],
  ])('of %j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });
});

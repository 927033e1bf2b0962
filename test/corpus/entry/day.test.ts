import { describe, expect, it } from 'vitest';
import { daysAfter, isDay } from '../../../src/corpus/entry/day.ts';

describe('isDay', () => {
  it.each(['2026-11-30', '2028-02-29'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-11-31', '2026-1-1', '2026-11', '30 November 2026', ''])(
    'does not take "%s"',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('daysAfter', () => {
  it.each([
    ['2026-11-30', 90, '2027-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-11-30', 0, '2026-11-30'],
  ])('counts from %s %i days to %s', (day, days, expected) => {
    expect(daysAfter(day, days)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, daysTo, utcOf } from '../../../src/study/interview/kept/calendar-day.ts';

describe('calendarDay', () => {
  it('is the day that the schedule counts: until four in the morning it is still yesterday', () => {
    expect(calendarDay(new Date(2026, 11, 1, 3, 59).getTime())).toBe('2026-11-30');
    expect(calendarDay(new Date(2026, 11, 1, 4, 0).getTime())).toBe('2026-12-01');
    expect(calendarDay(new Date(2026, 11, 1, 23, 59).getTime())).toBe('2026-12-01');
  });
});

describe('daysTo', () => {
  it.each([
    { what: 'over a day of 23 hours', first: '2026-03-28', last: '2026-03-30', count: 3 },
    { what: 'over the new year', first: '2027-12-30', last: '2028-01-02', count: 4 },
    { what: 'over a leap day', first: '2028-02-28', last: '2028-03-01', count: 3 },
    { what: 'of one day', first: '2026-12-03', last: '2026-12-03', count: 1 },
    { what: 'back in time', first: '2026-12-02', last: '2026-12-01', count: 0 },
  ])('has $count days $what', ({ first, last, count }) => {
    const days = daysTo(first, last);
    expect(days).toHaveLength(count);
    if (count > 0) expect([days[0], days.at(-1)]).toEqual([first, last]);
  });

  it('has each day once, in order', () => {
    const written = (day: number) => new Date(day).toISOString().slice(0, 10);
    const day = fc.integer({ min: 0, max: 40_000 }).map((at) => written(at * 86_400_000));
    fc.assert(
      fc.property(day, fc.nat(400), (first, more) => {
        const last = written(utcOf(first) + more * 86_400_000);
        const days = daysTo(first, last);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(days).toHaveLength(more + 1);
        expect(days.at(-1)).toBe(last);
      }),
    );
  });
});

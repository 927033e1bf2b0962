import fc from 'fast-check';
import { get_fuzz_range } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { chooseDue, dueLoad } from '../../../src/core/study/choose-due.ts';
import { weekdayOf } from '../../../src/core/study/days.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { makeCard } from './make-answer.ts';

const NOW = 20_000 * DAY + DAY / 3;
const dayOf = (at: number) => Math.floor(at / DAY);
const TODAY = dayOf(NOW);
const intervalOf = (days: number, load: Record<number, number>, daysOff: number[] = []) => {
  const byDay = new Map(Object.entries(load).map(([day, count]) => [TODAY + Number(day), count]));
  const card = chooseDue(makeCard('term/rag', NOW, days), NOW, dayOf, { load: byDay, daysOff });
  expect(card.due).toBe(NOW + card.scheduled_days * DAY);
  return card.scheduled_days;
};

describe('chooseDue', () => {
  it.each<[string, number, Record<number, number>, number]>([
    ['stays where nothing else is due', 14, {}, 14],
    ['goes to the day with the fewest', 14, { 12: 3, 13: 2, 14: 3, 15: 1, 16: 2 }, 15],
    ['goes to the nearest of equal days, to the earlier of two', 14, { 14: 1 }, 13],
    ['stays where all are as full', 14, { 12: 2, 13: 2, 14: 2, 15: 2, 16: 2 }, 14],
    ['leaves the range for nothing', 14, { 12: 9, 13: 9, 14: 9, 15: 9, 16: 9 }, 14],
    ['keeps short intervals', 2, { 2: 9 }, 2],
    ['keeps a day', 1, { 1: 9 }, 1],
  ])('%s', (_, days, load, expected) => {
    expect(intervalOf(days, load)).toBe(expected);
  });

  it('leaves days off alone, unless all are', () => {
    const off = weekdayOf(TODAY + 14);
    expect(intervalOf(14, {}, [off])).toBe(13);
    expect(intervalOf(14, { 13: 5 }, [off])).toBe(15);
    expect(intervalOf(14, {}, [0, 1, 2, 3, 4, 5, 6])).toBe(14);
  });

  it('stays in the range of FSRS, and takes no fuller day than it was given', () => {
    const loads = fc.array(fc.nat(9), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 50 }), loads, (days, load) => {
        const chosen = intervalOf(days, Object.fromEntries(load.entries()));
        const { min_ivl, max_ivl } = get_fuzz_range(days, 0, 36500);
        expect(chosen).toBeGreaterThanOrEqual(min_ivl);
        expect(chosen).toBeLessThanOrEqual(max_ivl);
        expect(load[chosen] ?? 0).toBeLessThanOrEqual(load[days] ?? 0);
      }),
    );
  });
});

it('dueLoad counts the cards of each day', () => {
  const cards = [1, 1, 5].map((days, index) => makeCard(`term/${index}`, NOW, days));
  expect(dueLoad(cards, dayOf)).toEqual(
    new Map([
      [TODAY + 1, 2],
      [TODAY + 5, 1],
    ]),
  );
});

it.each([
  [0, 4],
  [3, 0],
  [20_787, 1],
  [-1, 3],
])('weekdayOf: day %i is weekday %i', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

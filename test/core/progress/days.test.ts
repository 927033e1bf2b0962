// What is counted by day and week.
import { describe, expect, it } from 'vitest';
import { calendarWeeks, weekStart, weeksStudied } from '../../../src/core/progress/calendar.ts';
import { daySummary } from '../../../src/core/progress/day-summary.ts';
import { dueDays } from '../../../src/core/progress/due-days.ts';
import { studyWeeks } from '../../../src/core/progress/weekly-mean.ts';
import { newCard } from '../../../src/core/study/schedule.ts';
import { answer, DAY, dayOf, NOW, TODAY } from './make-answers.ts';

const [SUNDAY, MONDAY] = [0, 1];
const times = (count: number, daysAgo: number) => Array.from({ length: count }, () => answer(daysAgo));

describe('weekStart', () => {
  it.each([
    ['Monday 30 November', 0, MONDAY, 0],
    ['Monday 30 November', 0, SUNDAY, 1],
    ['Sunday 29 November', 1, MONDAY, 7],
    ['Sunday 29 November', 1, SUNDAY, 1],
    ['Tuesday 24 November', 6, MONDAY, 7],
  ])('of %s is the right day before it', (_, daysAgo, firstWeekday, expected) => {
    expect(TODAY - weekStart(TODAY - daysAgo, firstWeekday)).toBe(expected);
  });

  it('is the same for the days before 1970', () => {
    // 29 December 1969 was a Monday.
    expect([-3, -2, 3].map((day) => weekStart(day, MONDAY))).toEqual([-3, -3, -3]);
  });
});

describe('the calendar', () => {
  it('has the answers of each day, practice too, and nothing for days to come', () => {
    const answers = [answer(0), answer(0, { isPractice: true }), answer(1), answer(7), answer(15)];
    const weeks = calendarWeeks(answers, { dayOf, today: TODAY, firstWeekday: MONDAY, weeks: 2 });
    expect(weeks.map((week) => week.map((day) => day?.answers ?? null))).toEqual([
      [1, 0, 0, 0, 0, 0, 1],
      [2, null, null, null, null, null, null],
    ]);
    expect(weeks[1]?.[0]?.day).toBe(TODAY);
  });
});

describe('weeksStudied', () => {
  it.each([
    [[], 1],
    [[0], 1],
    [[1, 0], 2],
    [[15, 0], 4],
  ])('of answers %j days ago is %i, from the week of the first to this one', (daysAgo, weeks) => {
    const answers = daysAgo.map((days) => answer(days));
    expect(weeksStudied(answers, { dayOf, today: TODAY, firstWeekday: MONDAY })).toBe(weeks);
  });
});

describe('the day’s summary', () => {
  it('has the answers of today, how many were right, and what comes tomorrow', () => {
    const answers = [answer(1), answer(0), answer(0, { isRight: false, grade: 1 })];
    const cards = [1, 1, 2].map((days, place) => ({
      ...newCard(`term/${place}`, NOW),
      due: NOW + days * DAY,
    }));
    expect(daySummary(answers, cards, { dayOf, today: TODAY })).toEqual({ asked: 2, right: 1, tomorrow: 2 });
  });
});

describe('the weekly mean', () => {
  const weeks = (answers: ReturnType<typeof answer>[], daysOff: number[] = []) =>
    studyWeeks(answers, { dayOf, today: TODAY, firstWeekday: MONDAY, weeks: 3, daysOff }).map(
      ({ answers: given, days, mean }) => [given, days, mean],
    );

  it('counts each day from the first one on, and today once something was answered', () => {
    expect(weeks([])).toEqual([
      [0, 0, null],
      [0, 0, null],
      [0, 0, null],
    ]);
    // The first answer ten days ago, on a Friday.
    expect(weeks(times(6, 10))).toEqual([
      [6, 3, 2],
      [0, 7, 0],
      [0, 0, null],
    ]);
    expect(weeks([...times(6, 10), ...times(4, 0)])[2]).toEqual([4, 1, 4]);
  });

  it('does not count a day off, unless the reader studied on it', () => {
    const weekend = [0, 6];
    // Friday, ten days ago; Monday to Wednesday of last week; its Saturday.
    const answers = [...times(5, 10), ...times(5, 7), ...times(5, 6), ...times(5, 5)];
    expect(weeks(answers, weekend)).toEqual([
      [5, 1, 5],
      [15, 5, 3],
      [0, 0, null],
    ]);
    expect(weeks([...answers, ...times(3, 2)], weekend)[1]).toEqual([18, 6, 3]);
  });
});

describe('what comes due', () => {
  it('is counted on its day; what was due before waits today, and what is later is left out', () => {
    const due = (days: number) => ({ ...newCard('term/rag', NOW), due: NOW + days * DAY });
    const days = dueDays([-9, -1, 0, 1, 1, 2, 3].map(due), { dayOf, today: TODAY, days: 3 });
    expect(days).toEqual([
      { day: TODAY, due: 3 },
      { day: TODAY + 1, due: 2 },
      { day: TODAY + 2, due: 1 },
    ]);
  });
});

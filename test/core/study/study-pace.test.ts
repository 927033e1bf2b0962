import { expect, it } from 'vitest';
import { DEFAULT_PACE, readStudyPace } from '../../../src/core/study/study-pace.ts';

it('readStudyPace reads what is kept, with the default for each field that is missing', () => {
  expect(readStudyPace({ dueADay: 40 })).toEqual({ dueADay: 40, newADay: 10, daysOff: [] });
  expect(readStudyPace({ newADay: 0, daysOff: [0, 6] })).toEqual({
    dueADay: 20,
    newADay: 0,
    daysOff: [0, 6],
  });
});

it.each([undefined, null, 'fast', { dueADay: -1 }, { dueADay: 1.5 }, { daysOff: [7] }])(
  'readStudyPace takes the default for %j',
  (value) => {
    expect(readStudyPace(value)).toEqual(DEFAULT_PACE);
  },
);

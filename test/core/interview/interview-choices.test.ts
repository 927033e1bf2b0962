import { describe, expect, it } from 'vitest';
import { readInterviewDate, readTimerIsShown } from '../../../src/core/interview/interview-choices.ts';

describe('readInterviewDate', () => {
  it.each([
    ['a day', { date: '2026-12-03' }, '2026-12-03'],
    ['a day that was taken back', { date: null }, null],
    ['a time', { date: '2026-12-03T10:00' }, null],
    ['nothing', undefined, null],
    ['nonsense', 7, null],
  ])('of %s is %j → %j', (_what, value, expected) => {
    expect(readInterviewDate(value)).toBe(expected);
  });
});

describe('readTimerIsShown', () => {
  it.each([
    [undefined, true],
    [{ isShown: false }, false],
    [{ isShown: true }, true],
    [{ isShown: 'no' }, true],
  ])('of %j is %s', (value, expected) => {
    expect(readTimerIsShown(value)).toBe(expected);
  });
});

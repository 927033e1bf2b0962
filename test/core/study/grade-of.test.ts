import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../../src/core/study/grade-of.ts';
import type { QuizKind } from '../../../src/core/study/kinds.ts';
import { AGAIN, EASY, GOOD, type Grade, HARD } from '../../../src/core/study/schedule.ts';
import { makeAnswer, makeCard } from './make-answer.ts';

describe('gradeOf', () => {
  it.each<[QuizKind, number, Grade]>([
    ['term', 1, GOOD],
    ['term', 0, AGAIN],
    ['definition', 1, GOOD],
    ['definition', 0, AGAIN],
    ['confused', 1, HARD],
    ['confused', 0, AGAIN],
    ['statement', 1, HARD],
    ['statement', 0, AGAIN],
    ['gap', 1, GOOD],
    ['gap', 0, AGAIN],
    ['typed', 1, GOOD],
    ['typed', 0, AGAIN],
    ['explain', 0, AGAIN],
    ['explain', 0.49, AGAIN],
    ['explain', 0.5, HARD],
    ['explain', 0.79, HARD],
    ['explain', 0.8, GOOD],
    ['explain', 1, GOOD],
  ])('%s with %f right is %i', (kind, share, grade) => {
    expect(gradeOf({ kind, share, card: null, answersOfTerm: [] })).toBe(grade);
  });

  const card = makeCard('term/rag', 0, 40);
  const recalled = makeAnswer({ kind: 'typed', grade: 3, at: 5 });

  it('is Easy for all key points of a term that is held over a month and was recalled the last time, too', () => {
    expect(gradeOf({ kind: 'explain', share: 1, card, answersOfTerm: [recalled] })).toBe(EASY);
  });

  it.each([
    ['a point is missing', { share: 0.8 }],
    ['it is held for less', { card: makeCard('term/rag', 0, 29) }],
    ['it was chosen the last time', { answersOfTerm: [recalled, makeAnswer({ kind: 'term', at: 9 })] }],
    ['it was hardly recalled the last time', { answersOfTerm: [makeAnswer({ kind: 'explain', grade: 2 })] }],
    ['it was recalled in practice alone', { answersOfTerm: [makeAnswer({ isPractice: true })] }],
    ['it was never asked before', { answersOfTerm: [] }],
  ])('is Good where %s', (_, change) => {
    expect(gradeOf({ kind: 'explain', share: 1, card, answersOfTerm: [recalled], ...change })).toBe(GOOD);
  });
});

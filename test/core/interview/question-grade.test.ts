import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOfShare, shareMade } from '../../../src/core/interview/question-grade.ts';

describe('shareMade', () => {
  it.each([
    { what: 'none of five', ticked: [], keyPoints: 5, share: 0 },
    { what: 'two of five', ticked: [0, 4], keyPoints: 5, share: 0.4 },
    { what: 'all', ticked: [0, 1, 2, 3], keyPoints: 4, share: 1 },
    { what: 'one that is told twice', ticked: [1, 1], keyPoints: 4, share: 0.25 },
    { what: 'one that the question does not have', ticked: [1, 9], keyPoints: 4, share: 0.25 },
    { what: 'nothing of nothing', ticked: [], keyPoints: 0, share: 0 },
  ])('of $what is $share', ({ ticked, keyPoints, share }) => {
    expect(shareMade({ ticked, keyPoints })).toBe(share);
  });
});

describe('gradeOfShare', () => {
  it.each([
    [4, [1, 1, 2, 3, 4]],
    [5, [1, 1, 1, 2, 3, 4]],
    [6, [1, 1, 1, 2, 2, 3, 4]],
  ])('of %i key points, from none to all, is %j', (points, grades) => {
    expect(grades.map((_, made) => gradeOfShare(made / points))).toEqual(grades);
  });

  it('never falls as more is made', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          expect(gradeOfShare(Math.max(a, b))).toBeGreaterThanOrEqual(gradeOfShare(Math.min(a, b)));
        },
      ),
    );
  });
});

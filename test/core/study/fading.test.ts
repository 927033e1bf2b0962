import { describe, expect, it } from 'vitest';
import { cardIsFaded } from '../../../src/core/study/fading.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';
import { makeAnswer, makeCard } from './make-answer.ts';

const AT = 100 * DAY;
const card = makeCard('term/rag', AT, 40);
const answers = (...given: Partial<Answer>[]) =>
  given.map((each, index) => makeAnswer({ at: index * DAY, ...each }));
const recall = { kind: 'typed' } as const;

describe('cardIsFaded', () => {
  it('holds for a term that is held for three weeks after a success in recall, until memory falls', () => {
    expect(cardIsFaded(card, answers(recall), AT)).toBe(true);
    expect(cardIsFaded(card, answers(recall), AT + 39 * DAY)).toBe(true);
    expect(cardIsFaded(card, answers(recall), AT + 41 * DAY)).toBe(false);
  });

  it.each(['gap', 'typed', 'explain'] as const)('holds after %s', (kind) => {
    expect(cardIsFaded(card, answers({ kind }), AT)).toBe(true);
  });

  it('does not hold below a stability of 21 days', () => {
    expect(cardIsFaded(makeCard('term/rag', AT, 21), answers(recall), AT)).toBe(true);
    expect(cardIsFaded(makeCard('term/rag', AT, 20.9), answers(recall), AT)).toBe(false);
  });

  it.each<[string, boolean, Partial<Answer>[]]>([
    ['choices of four alone', false, [{ kind: 'term' }, { kind: 'definition' }, { kind: null }]],
    ['recall and then a choice of four', true, [recall, { kind: 'term' }]],
    ['recall and then a choice of two', false, [recall, { kind: 'confused', grade: 2 }]],
    ['recall, a choice of two, and recall', true, [recall, { kind: 'statement', grade: 2 }, recall]],
    ['recall that was wrong', false, [{ ...recall, isRight: false, grade: 1 }]],
    ['recall, and something wrong after it', false, [recall, { kind: 'term', isRight: false, grade: 1 }]],
    ['recall, and practice that was wrong', false, [recall, { ...recall, isRight: false, isPractice: true }]],
    ['something wrong and then recall', true, [{ isRight: false, grade: 1 }, recall]],
    [
      'something wrong, recall in practice alone',
      false,
      [
        { isRight: false, grade: 1 },
        { ...recall, isPractice: true },
      ],
    ],
    ['nothing', false, []],
  ])('after %s: %s', (_, isFaded, given) => {
    expect(cardIsFaded(card, answers(...given), AT)).toBe(isFaded);
  });

  it('takes answers in any order', () => {
    expect(cardIsFaded(card, answers(recall, { isRight: false }).reverse(), AT)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { newCard, review } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';
import { undoneAnswer } from '../../../src/core/study-data/undo-answer.ts';

const DAY = 24 * 60 * 60 * 1000;
const first = review(newCard('term/rag', 0), 3, 0);
const second = review(first.card, 3, 3 * DAY);
const answer: Answer = {
  id: '11111111-1111-4111-8111-111111111111',
  term: 'term/rag',
  kind: 'typed',
  chosen: null,
  typed: 'rag',
  isRight: true,
  grade: 3,
  isPractice: false,
  before: first.card,
  where: 'popup',
  at: 3 * DAY,
  log: second.log,
};
const other = (at: number) => ({ ...answer, id: '22222222-2222-4222-8222-222222222222', at });
const now = { others: [other(0)], card: second.card };

describe('undoneAnswer', () => {
  it('gives the card before, null where there was none', () => {
    expect(undoneAnswer(answer, now)).toEqual({ card: first.card });
    const whole = { ...answer, before: null, at: 0, log: first.log };
    expect(undoneAnswer(whole, { others: [], card: first.card })).toEqual({ card: null });
  });

  it('leaves the card of practice, whatever it is', () => {
    const practice = { ...answer, isPractice: true, log: null };
    expect(undoneAnswer(practice, now)).toEqual({ card: 'unchanged' });
  });

  it.each([
    ['a later answer', answer, { ...now, others: [other(4 * DAY)] }, 'not last'],
    ['another in the same millisecond', answer, { ...now, others: [other(3 * DAY)] }, 'not last'],
    ['a card that came in from elsewhere', answer, { ...now, card: first.card }, 'not last'],
    ['a card that is gone', answer, { ...now, card: null }, 'not last'],
    ['no log, as before version 2', { ...answer, log: null }, now, 'card before unknown'],
    ['no card before, as before version 4', { ...answer, before: null }, now, 'card before unknown'],
  ] as const)('refuses where there is %s', (_what, given, at, reason) => {
    expect(undoneAnswer(given, at)).toBe(reason);
  });
});

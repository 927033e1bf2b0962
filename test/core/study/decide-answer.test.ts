import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAnswer, type GradedAnswer } from '../../../src/core/study/decide-answer.ts';
import { type Card, DAY, newCard, review } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';

const NINE = 9 * 60 * 60 * 1000;
const NOW = 20_000 * DAY + NINE;
const dayOf = (at: number) => Math.floor(at / DAY);

const given = (change: Partial<GradedAnswer> = {}): GradedAnswer => ({
  id: '6f1c1f0e-3c39-4c6e-9d0e-0d5f9a1b2c3d',
  term: 'term/rag',
  kind: 'term',
  grade: 3,
  chosen: 'term/rag',
  typed: null,
  where: 'popup',
  at: NOW,
  ...change,
});

describe('decideAnswer', () => {
  it('reviews the card of a term that was never asked, and keeps that there was none', () => {
    const { card, answer } = decideAnswer({ card: null, answersOfTerm: [], given: given(), dayOf });
    const reviewed = review(newCard('term/rag', NOW), 3, NOW);
    expect(card).toEqual(reviewed.card);
    expect(answer).toEqual({ ...given(), isRight: true, isPractice: false, before: null, log: reviewed.log });
  });

  it.each([1, 2, 3, 4] as const)('goes on from the card by grade %i, and keeps the card before', (grade) => {
    const before = review(newCard('term/rag', NOW), 3, NOW).card;
    const at = NOW + 3 * DAY;
    const { card, answer } = decideAnswer({
      card: before,
      answersOfTerm: [],
      given: given({ grade, at }),
      dayOf,
    });
    expect(card).toEqual(review(before, grade, at).card);
    expect(answer).toMatchObject({ before, grade, isRight: grade > 1 });
  });

  it('takes a second answer of the day for practice, which leaves the card as it was', () => {
    const first = decideAnswer({ card: null, answersOfTerm: [], given: given({ grade: 1 }), dayOf });
    const second = decideAnswer({
      card: first.card,
      answersOfTerm: [first.answer],
      given: given({ id: '7f1c1f0e-3c39-4c6e-9d0e-0d5f9a1b2c3d', at: NOW + NINE }),
      dayOf,
    });
    expect(second.card).toBe(first.card);
    expect(second.answer).toMatchObject({ isPractice: true, log: null, before: first.card, isRight: true });
  });

  it('begins another day where the reader’s day does', () => {
    const first = decideAnswer({ card: null, answersOfTerm: [], given: given(), dayOf });
    const later = given({ at: NOW + DAY / 2 });
    const again = (day: (at: number) => number) =>
      decideAnswer({ card: first.card, answersOfTerm: [first.answer], given: later, dayOf: day }).answer
        .isPractice;
    expect(again(dayOf)).toBe(true);
    expect(again((at) => Math.floor((at + 5 * 60 * 60 * 1000) / DAY))).toBe(false);
  });

  it('lets practice count for nothing when it asks whether a day has had its answer', () => {
    const practice: Answer = {
      ...decideAnswer({ card: null, answersOfTerm: [], given: given(), dayOf }).answer,
      isPractice: true,
    };
    const card = review(newCard('term/rag', NOW - 9 * DAY), 3, NOW - 9 * DAY).card;
    expect(decideAnswer({ card, answersOfTerm: [practice], given: given(), dayOf }).answer.isPractice).toBe(
      false,
    );
  });

  it('schedules one answer a day at most, whatever is answered when', () => {
    const any = fc.array(fc.record({ hours: fc.nat(60), grade: fc.constantFrom(1, 2, 3, 4) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(any, (answers) => {
        let [card, at]: [Card | null, number] = [null, NOW];
        const kept: Answer[] = [];
        for (const { hours, grade } of answers) {
          at += hours * 60 * 60 * 1000;
          const decided = decideAnswer({
            card,
            answersOfTerm: kept,
            given: given({ at, grade: grade as 1 }),
            dayOf,
          });
          kept.push(decided.answer);
          card = decided.card;
        }
        const scheduled = kept.filter(({ isPractice }) => !isPractice);
        expect(scheduled.length).toBe(new Set(kept.map((each) => dayOf(each.at))).size);
        expect(card?.reps ?? 0).toBe(scheduled.length);
      }),
    );
  });

  it('spreads what is due', () => {
    const card = review(review(newCard('term/rag', NOW - 3 * DAY), 3, NOW - 3 * DAY).card, 3, NOW).card;
    const spread = { load: new Map([[dayOf(card.due), 1]]), daysOff: [] };
    const before = review(newCard('term/rag', NOW - 3 * DAY), 3, NOW - 3 * DAY).card;
    const decided = decideAnswer({ card: before, answersOfTerm: [], given: given(), dayOf, spread });
    expect(Math.abs(decided.card.due - card.due)).toBe(DAY);
    expect(decided.card.stability).toBe(card.stability);
  });
});

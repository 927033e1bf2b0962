import fc from 'fast-check';
import { type Grade as FsrsGrade, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import {
  AGAIN,
  GOOD,
  type Grade,
  newCard,
  type ReviewLog,
  retrievability,
  review,
  WANTED_RETENTION,
} from '../../../src/core/study/schedule.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** As Gloss has it. */
const FSRS = fsrs({ enable_short_term: false });

describe('newCard', () => {
  it('is due at once, and was never asked', () => {
    expect(newCard('rag', NOW)).toMatchObject({ id: 'rag', due: NOW, last_review: null, reps: 0, lapses: 0 });
  });
});

describe('review', () => {
  /** Each answer is given when the card is due. */
  const GOLDEN: readonly { grade: Grade; dueIn: number }[] = [
    { grade: 3, dueIn: 3 * DAY },
    { grade: 3, dueIn: 14 * DAY },
    { grade: 3, dueIn: 57 * DAY },
    { grade: 3, dueIn: 196 * DAY },
    { grade: 1, dueIn: 5 * DAY },
    { grade: 2, dueIn: 10 * DAY },
    { grade: 3, dueIn: 20 * DAY },
    { grade: 4, dueIn: 53 * DAY },
    { grade: 1, dueIn: 3 * DAY },
    { grade: 3, dueIn: 5 * DAY },
  ];

  it('follows the golden sequence of answers and due times', () => {
    let card = newCard('rag', NOW);
    const sequence = GOLDEN.map(({ grade }) => {
      const now = card.due;
      card = review(card, grade, now).card;
      return { grade, dueIn: card.due - now };
    });
    expect(sequence).toEqual(GOLDEN);
    expect(card).toMatchObject({ id: 'rag', reps: 10, lapses: 2 });
  });

  it('brings a wrong answer to a new card back on the next day', () => {
    const { card } = review(newCard('rag', NOW), 1, NOW);
    expect(card.due - NOW).toBe(DAY);
    expect(card.last_review).toBe(NOW);
  });

  it('gives more time to one who still knew it late', () => {
    const card = GOLDEN.slice(0, 3).reduce(
      (before, { grade }) => review(before, grade, before.due).card,
      newCard('rag', NOW),
    );
    const late = card.due + 30 * DAY;
    expect(review(card, 3, late).card.due - late).toBeGreaterThan(
      review(card, 3, card.due).card.due - card.due,
    );
  });

  it('leaves the card that it was given as it is, and gives the same for the same', () => {
    const card = Object.freeze(newCard('rag', NOW));
    expect(review(card, GOOD, NOW)).toEqual(review(card, 3, NOW));
  });

  it('survives being stored after every answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        let kept = newCard('rag', NOW);
        let stored = kept;
        for (const { grade, now } of timed(answers)) {
          kept = review(kept, grade, now).card;
          stored = review(JSON.parse(JSON.stringify(stored)), grade, now).card;
          expect(stored).toEqual(kept);
        }
      }),
    );
  });

  it('asks again later, and sooner after a wrong answer than after a right one', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        let card = newCard('rag', NOW);
        for (const { grade, now } of timed(answers)) {
          const [right, wrong] = [review(card, GOOD, now).card, review(card, AGAIN, now).card];
          expect(wrong.due).toBeGreaterThan(now);
          expect(right.due).toBeGreaterThanOrEqual(wrong.due);
          card = review(card, grade, now).card;
        }
      }),
    );
  });
});

describe('retrievability', () => {
  const card = review(newCard('rag', NOW), GOOD, NOW).card;

  it('is one just after an answer, what is wanted when the stability has passed, and falls', () => {
    expect(retrievability(card, NOW)).toBe(1);
    expect(retrievability(card, NOW + card.stability * DAY)).toBeCloseTo(WANTED_RETENTION, 6);
    expect(retrievability(card, NOW + 30 * DAY)).toBeLessThan(0.75);
  });

  it('counts hours, and no time before the answer', () => {
    expect(retrievability(card, NOW + 60 * MINUTE)).toBeLessThan(1);
    expect(retrievability(card, NOW - DAY)).toBe(1);
  });

  it('is none for what was never asked', () => {
    expect(retrievability(newCard('rag', NOW), NOW)).toBe(0);
  });
});

describe('the log of a review', () => {
  /** What storage and an export make of a value. */
  const kept = <Value>(value: Value): Value => JSON.parse(JSON.stringify(structuredClone(value)));

  /** The cards before and after each answer, with its log, as they come out of storage. */
  function reviews(answers: readonly { grade: Grade; wait: number }[]) {
    let card = newCard('rag', NOW);
    return timed(answers).map(({ grade, now }) => {
      const before = card;
      const result = review(card, grade, now);
      card = result.card;
      return kept({ before, after: card, log: result.log });
    });
  }

  it('has all fields of ts-fsrs, with times that survive being stored', () => {
    const first = review(newCard('rag', NOW), 3, NOW + MINUTE);
    const { log } = review(first.card, 1, NOW + 3 * DAY);
    expect(kept(log)).toEqual(log);
    expect(log).toEqual({
      rating: 1,
      state: 2,
      due: NOW + MINUTE,
      stability: first.card.stability,
      difficulty: first.card.difficulty,
      elapsed_days: 3,
      last_elapsed_days: 0,
      scheduled_days: 3,
      learning_steps: 0,
      review: NOW + 3 * DAY,
    } satisfies ReviewLog);
  });

  it('takes the answer back', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { before, after, log } of reviews(answers)) {
          // ts-fsrs does not log when a card was due that had been asked before: it makes it due at the time of the review.
          const due = before.last_review === null ? before.due : log.review;
          const back = FSRS.rollback(after, log, (card) => ({
            ...card,
            due: card.due.getTime(),
            last_review: card.last_review?.getTime() ?? null,
          }));
          expect(back).toEqual({ ...before, due });
        }
      }),
    );
  });

  it('is enough to work the card out anew', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const all = reviews(answers);
        const replayed = FSRS.reschedule(
          newCard('rag', NOW),
          all.map(({ log }) => ({ rating: log.rating as FsrsGrade, review: log.review })),
        );
        expect(replayed.collections.map(({ card }) => card.stability)).toEqual(
          all.map(({ after }) => after.stability),
        );
        expect(replayed.collections.map(({ card }) => card.due.getTime())).toEqual(
          all.map(({ after }) => after.due),
        );
      }),
    );
  });
});

const anyAnswers = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    wait: fc.oneof(fc.nat(30 * MINUTE), fc.nat(60 * DAY)),
  }),
  { maxLength: 15 },
);

/** The answers with the time at which each is given. */
function timed(answers: readonly { grade: Grade; wait: number }[]) {
  let now = NOW;
  return answers.map((answer) => {
    now += answer.wait;
    return { ...answer, now };
  });
}

import fc from 'fast-check';
import { type Grade as FsrsGrade, fsrs } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { type Grade, newCard, type ReviewLog, review } from '../../../src/core/study/schedule.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('newCard', () => {
  it('is due at once, and was never asked', () => {
    expect(newCard('rag', NOW)).toMatchObject({ id: 'rag', due: NOW, last_review: null, reps: 0, lapses: 0 });
  });
});

describe('review', () => {
  /** Each answer is given when the card is due. */
  const GOLDEN: readonly { grade: Grade; dueIn: number }[] = [
    { grade: 'right', dueIn: 10 * MINUTE },
    { grade: 'right', dueIn: 2 * DAY },
    { grade: 'right', dueIn: 11 * DAY },
    { grade: 'right', dueIn: 46 * DAY },
    { grade: 'right', dueIn: 163 * DAY },
    { grade: 'wrong', dueIn: 10 * MINUTE },
    { grade: 'right', dueIn: 5 * DAY },
    { grade: 'right', dueIn: 12 * DAY },
    { grade: 'wrong', dueIn: 10 * MINUTE },
    { grade: 'right', dueIn: 2 * DAY },
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

  it('brings a wrong answer to a new card back within minutes', () => {
    const { card } = review(newCard('rag', NOW), 'wrong', NOW);
    expect(card.due - NOW).toBe(MINUTE);
    expect(card.last_review).toBe(NOW);
  });

  it('gives more time to one who still knew it late', () => {
    const card = GOLDEN.slice(0, 3).reduce(
      (before, { grade }) => review(before, grade, before.due).card,
      newCard('rag', NOW),
    );
    const late = card.due + 30 * DAY;
    expect(review(card, 'right', late).card.due - late).toBeGreaterThan(
      review(card, 'right', card.due).card.due - card.due,
    );
  });

  it('leaves the card that it was given as it is, and gives the same for the same', () => {
    const card = Object.freeze(newCard('rag', NOW));
    expect(review(card, 'right', NOW)).toEqual(review(card, 'right', NOW));
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
          const [right, wrong] = [review(card, 'right', now).card, review(card, 'wrong', now).card];
          expect(wrong.due).toBeGreaterThan(now);
          expect(right.due).toBeGreaterThanOrEqual(wrong.due);
          card = grade === 'right' ? right : wrong;
        }
      }),
    );
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
    const first = review(newCard('rag', NOW), 'right', NOW + MINUTE);
    const { log } = review(first.card, 'wrong', NOW + 3 * DAY);
    expect(kept(log)).toEqual(log);
    expect(log).toEqual({
      rating: 1,
      state: 1,
      due: NOW + MINUTE,
      stability: first.card.stability,
      difficulty: first.card.difficulty,
      elapsed_days: 3,
      last_elapsed_days: 0,
      scheduled_days: 0,
      learning_steps: 1,
      review: NOW + 3 * DAY,
    } satisfies ReviewLog);
  });

  it('takes the answer back', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { before, after, log } of reviews(answers)) {
          // ts-fsrs does not log when a card was due that had been asked before: it makes it due at the time of the review.
          const due = before.last_review === null ? before.due : log.review;
          const back = fsrs().rollback(after, log, (card) => ({
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
        const replayed = fsrs().reschedule(
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
    grade: fc.constantFrom<Grade>('right', 'wrong'),
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

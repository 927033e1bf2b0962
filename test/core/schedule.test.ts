import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grade, newCard, reviewed } from '../../src/core/schedule.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('newCard', () => {
  it('is due at once, and was never asked', () => {
    expect(newCard('rag', NOW)).toMatchObject({ id: 'rag', due: NOW, lastReview: null, reps: 0, lapses: 0 });
  });
});

describe('reviewed', () => {
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
      card = reviewed(card, grade, now);
      return { grade, dueIn: card.due - now };
    });
    expect(sequence).toEqual(GOLDEN);
    expect(card).toMatchObject({ id: 'rag', reps: 10, lapses: 2 });
  });

  it('brings a wrong answer to a new card back within minutes', () => {
    const card = reviewed(newCard('rag', NOW), 'wrong', NOW);
    expect(card.due - NOW).toBe(MINUTE);
    expect(card.lastReview).toBe(NOW);
  });

  it('gives more time to one who still knew it late', () => {
    const card = GOLDEN.slice(0, 3).reduce(
      (before, { grade }) => reviewed(before, grade, before.due),
      newCard('rag', NOW),
    );
    const late = card.due + 30 * DAY;
    expect(reviewed(card, 'right', late).due - late).toBeGreaterThan(
      reviewed(card, 'right', card.due).due - card.due,
    );
  });

  it('leaves the card that it was given as it is, and gives the same for the same', () => {
    const card = Object.freeze(newCard('rag', NOW));
    expect(reviewed(card, 'right', NOW)).toEqual(reviewed(card, 'right', NOW));
  });

  it('survives being stored after every answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        let kept = newCard('rag', NOW);
        let stored = kept;
        for (const { grade, now } of timed(answers)) {
          kept = reviewed(kept, grade, now);
          stored = reviewed(JSON.parse(JSON.stringify(stored)), grade, now);
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
          const [right, wrong] = [reviewed(card, 'right', now), reviewed(card, 'wrong', now)];
          expect(wrong.due).toBeGreaterThan(now);
          expect(right.due).toBeGreaterThanOrEqual(wrong.due);
          card = grade === 'right' ? right : wrong;
        }
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

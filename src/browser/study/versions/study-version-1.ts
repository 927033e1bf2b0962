// Reads the rows of the study database's version 1, and turns them into those kept since version 2.
import * as v from 'valibot';
import type { Card } from '../../../core/study-data/rows.ts';

const card = v.object({
  id: v.string(),
  due: v.number(),
  lastReview: v.nullable(v.number()),
  stability: v.number(),
  difficulty: v.number(),
  state: v.picklist([0, 1, 2, 3]),
  reps: v.number(),
  lapses: v.number(),
  scheduledDays: v.number(),
  learningSteps: v.number(),
});

/** Answers had a number as their key, and `id` was that of the term. */
const answer = v.object({ id: v.string(), chosen: v.string(), isRight: v.boolean(), at: v.number() });

/** Returns a card of version 1 with the names that ts-fsrs has; null if the row is no such card. */
export function cardOfVersion1(row: unknown): Card | null {
  const read = v.safeParse(card, row);
  if (!read.success) return null;
  const { lastReview, scheduledDays, learningSteps, ...same } = read.output;
  return {
    ...same,
    last_review: lastReview,
    // Version 1 did not keep it; ts-fsrs works it out at the next review.
    elapsed_days: 0,
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
  };
}

/** Returns an answer of version 1 under an id of its own; a row that is no such answer is kept as it was found. */
export function answerOfVersion1(
  row: unknown,
  id: string,
): { readonly id: string; readonly [field: string]: unknown } {
  const read = v.safeParse(answer, row);
  if (!read.success) return { id, unreadable: row };
  const { id: term, chosen, isRight, at } = read.output;
  return { id, term, chosen, isRight, at, log: null };
}

// Decides when a card is asked again: FSRS (Free Spaced Repetition Scheduler) by ts-fsrs, with its types as they are
// stored.
import { createEmptyCard, type FSRS, type Card as FsrsCard, fsrs } from 'ts-fsrs';
import type { Answer, Card, ReviewLog } from '../study-data/rows.ts';

export type { Card, ReviewLog } from '../study-data/rows.ts';

/** FSRS's Again, Hard, Good, Easy. */
export type Grade = Answer['grade'];
export const AGAIN = 1;
export const HARD = 2;
export const GOOD = 3;
export const EASY = 4;

/** The share of cards that are to be recalled when they are due. */
export const WANTED_RETENTION = 0.9;

export const DAY = 24 * 60 * 60 * 1000;

/**
 * Without fuzz, the schedule depends on the answers alone; load is spread by choose-due.ts. Without short-term steps, a card
 * comes back after a whole day at the earliest: a second answer within a day tells FSRS more than it can use (see
 * decide-answer.ts).
 */
const scheduler: FSRS = fsrs({
  request_retention: WANTED_RETENTION,
  enable_fuzz: false,
  enable_short_term: false,
});

/** Makes the card of what was never asked; `now` is in milliseconds since 1970. */
export function newCard(id: string, now: number): Card {
  return createEmptyCard(now, (card) => stored(id, card));
}

/** Returns the card after an answer, and FSRS's log of it; `now` is in milliseconds since 1970. */
export function review(card: Card, grade: Grade, now: number): { card: Card; log: ReviewLog } {
  return scheduler.next(card, now, grade, ({ card: next, log }) => ({
    card: stored(card.id, next),
    log: { ...log, due: log.due.getTime(), review: log.review.getTime() },
  }));
}

/** Returns how likely a card is recalled now, from 0 to 1; 0 for what was never asked. */
export function retrievability(card: Card, now: number): number {
  if (card.last_review === null || card.stability <= 0) return 0;
  // Not get_retrievability, which counts whole days: what is faded would come back up to a day late.
  return scheduler.forgetting_curve(Math.max(0, now - card.last_review) / DAY, card.stability);
}

function stored(id: string, card: FsrsCard): Card {
  return { ...card, id, due: card.due.getTime(), last_review: card.last_review?.getTime() ?? null };
}

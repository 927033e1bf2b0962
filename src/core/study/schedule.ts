// Decides when a term is asked again: FSRS (Free Spaced Repetition Scheduler) by ts-fsrs, with its types as they are
// stored.
import {
  createEmptyCard,
  type FSRS,
  type Card as FsrsCard,
  type ReviewLog as FsrsReviewLog,
  fsrs,
  Rating,
} from 'ts-fsrs';

/** A type of ts-fsrs as it is stored: times are in milliseconds since 1970, which JSON and structured clones keep. */
type Stored<Value> = { readonly [Key in keyof Value]: Value[Key] extends Date ? number : Value[Key] };

/** A term in the quiz with its memory state. */
export interface Card extends Stored<Omit<FsrsCard, 'last_review'>> {
  /** The id of the term. */
  readonly id: string;
  /** Null for a term that was never asked. */
  readonly last_review: number | null;
}

/** FSRS's log of one review: the card's memory state before it, and how it was rated. */
export type ReviewLog = Stored<FsrsReviewLog>;

export type Grade = 'right' | 'wrong';

/** Without fuzz, the schedule depends on the answers alone. */
const scheduler: FSRS = fsrs({ enable_fuzz: false });

/** Makes the card of a term that was never asked; `now` is in milliseconds since 1970. */
export function newCard(id: string, now: number): Card {
  return createEmptyCard(now, (card) => stored(id, card));
}

/** Returns the card after an answer, and FSRS's log of it; `now` is in milliseconds since 1970. */
export function review(card: Card, grade: Grade, now: number): { card: Card; log: ReviewLog } {
  const rating = grade === 'right' ? Rating.Good : Rating.Again;
  return scheduler.next(card, now, rating, ({ card: next, log }) => ({
    card: stored(card.id, next),
    log: { ...log, due: log.due.getTime(), review: log.review.getTime() },
  }));
}

function stored(id: string, card: FsrsCard): Card {
  return { ...card, id, due: card.due.getTime(), last_review: card.last_review?.getTime() ?? null };
}

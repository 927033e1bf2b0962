import { createEmptyCard, type FSRS, type Card as FsrsCard, fsrs, Rating, type State } from 'ts-fsrs';

/**
 * A term in the quiz with its memory state, by FSRS (Free Spaced Repetition Scheduler, open-spaced-repetition). Times
 * are in milliseconds since 1970.
 */
export interface Card {
  readonly id: string;
  readonly due: number;
  readonly lastReview: number | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly state: number;
  readonly reps: number;
  readonly lapses: number;
  readonly scheduledDays: number;
  readonly learningSteps: number;
}

export type Grade = 'right' | 'wrong';

/** Without fuzz the schedule is a function of the answers alone. */
const scheduler: FSRS = fsrs({ enable_fuzz: false });

/** The card of a term that was never asked. */
export function newCard(id: string, now: number): Card {
  return fromFsrs(id, createEmptyCard<FsrsCard>(new Date(now)));
}

/** The card after an answer at a time. */
export function reviewed(card: Card, grade: Grade, now: number): Card {
  const rating = grade === 'right' ? Rating.Good : Rating.Again;
  return fromFsrs(card.id, scheduler.next(toFsrs(card), new Date(now), rating).card);
}

function fromFsrs(id: string, card: FsrsCard): Card {
  return {
    id,
    due: card.due.getTime(),
    lastReview: card.last_review?.getTime() ?? null,
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    reps: card.reps,
    lapses: card.lapses,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
  };
}

function toFsrs(card: Card): FsrsCard {
  return {
    due: new Date(card.due),
    stability: card.stability,
    difficulty: card.difficulty,
    // The scheduler works this out from last_review; the field is there until its next major version.
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state as State,
    ...(card.lastReview === null ? {} : { last_review: new Date(card.lastReview) }),
  };
}

// What comes of an answer: the card after it, and the row that is kept. Progress, undo and another schedule can all be worked
// out from the rows.
import type { Answer } from '../study-data/rows.ts';
import { chooseDue, type DueSpread } from './choose-due.ts';
import type { DayOf } from './days.ts';
import type { QuizKind } from './kinds.ts';
import { type Card, type Grade, newCard, review } from './schedule.ts';

/** An answer with its grade, before it is known what comes of it. */
export interface GradedAnswer {
  /** A UUID, made with the question: an answer that is given twice has the same, and counts once. */
  readonly id: string;
  /** The id of the term, or of the interview question, that was asked. */
  readonly term: string;
  readonly kind: QuizKind;
  readonly grade: Grade;
  readonly chosen: string | null;
  readonly typed: string | null;
  readonly where: Answer['where'];
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** What comes of an answer. */
export interface DecidedAnswer {
  readonly card: Card;
  readonly answer: Answer;
}

/**
 * Returns what comes of an answer. `card` is the term's card before, null if it was never asked; `answersOfTerm` are all that
 * are kept. One answer a card and day is scheduled, the first: FSRS reads several within a day badly, and who tries a term until
 * it is right has not learnt it. Later ones are practice, which is kept, and leaves the card as it was.
 */
export function decideAnswer({
  card,
  answersOfTerm,
  given,
  dayOf,
  spread = { load: new Map(), daysOff: [] },
}: {
  readonly card: Card | null;
  readonly answersOfTerm: readonly Answer[];
  readonly given: GradedAnswer;
  readonly dayOf: DayOf;
  readonly spread?: DueSpread;
}): DecidedAnswer {
  const { at, grade } = given;
  const isRight = grade > 1;
  const today = dayOf(at);
  const isPractice =
    card !== null && answersOfTerm.some((other) => !other.isPractice && dayOf(other.at) === today);
  const row = { ...given, isRight, isPractice, before: card };
  if (isPractice) return { card, answer: { ...row, log: null } };
  const reviewed = review(card ?? newCard(given.term, at), grade, at);
  return {
    card: chooseDue(reviewed.card, at, dayOf, spread),
    answer: { ...row, log: reviewed.log },
  };
}

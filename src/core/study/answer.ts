// An answer in the quiz, as it is kept: progress, undo and another schedule can all be worked out from the answers.
import type { QuizQuestion } from './quiz.ts';
import { type Card, newCard, type ReviewLog, review } from './schedule.ts';

/** One answer; none is ever changed. */
export interface Answer {
  /** A UUID: no other answer has it, in any browser, so that the answers of two browsers can be merged. */
  readonly id: string;
  /** The id of the term that was asked. */
  readonly term: string;
  /** The id of the term that was chosen. */
  readonly chosen: string;
  readonly isRight: boolean;
  /** In milliseconds since 1970. */
  readonly at: number;
  /** FSRS's log of the review; null for an answer that was kept before logs were. */
  readonly log: ReviewLog | null;
}

/** One answer of the present quiz: what was asked, what was chosen, and the card that came of it. */
export interface Answered {
  readonly question: QuizQuestion;
  readonly chosen: string;
  readonly isRight: boolean;
  readonly card: Card;
}

/**
 * Returns the answer to a question, and the card that comes of it. `card` is the term's card before, undefined if it
 * was never asked; `id` is a new UUID; `now` is in milliseconds since 1970.
 */
export function answerQuestion(given: {
  id: string;
  question: QuizQuestion;
  chosen: string;
  card: Card | undefined;
  now: number;
}): { card: Card; answer: Answer } {
  const { id, question, chosen, now } = given;
  const isRight = chosen === question.id;
  const before = given.card ?? newCard(question.id, now);
  const { card, log } = review(before, isRight ? 'right' : 'wrong', now);
  return { card, answer: { id, term: question.id, chosen, isRight, at: now, log } };
}

// An answer in the quiz, as it is kept: progress, undo and another schedule can all be worked out from the answers.
import type { Answer } from '../study-data/rows.ts';
import type { QuizQuestion } from './quiz.ts';
import { type Card, newCard, review } from './schedule.ts';

/** One answer of the present quiz: what was asked, what was chosen, and the card that came of it. */
export interface Answered {
  readonly question: QuizQuestion;
  readonly chosen: string;
  readonly isRight: boolean;
  readonly card: Card;
}

/**
 * Returns the answer to a question, and the card that comes of it. `card` is the term's card before, null if it was
 * never asked; `id` is a new UUID; `now` is in milliseconds since 1970.
 */
export function answerQuestion(given: {
  id: string;
  question: QuizQuestion;
  chosen: string;
  card: Card | null;
  now: number;
}): { card: Card; answer: Answer } {
  const { id, question, chosen, now } = given;
  const isRight = chosen === question.id;
  const before = given.card ?? newCard(question.id, now);
  const { card, log } = review(before, isRight ? 3 : 1, now);
  const answer: Answer = {
    id,
    term: question.id,
    kind: 'term',
    chosen,
    typed: null,
    isRight,
    grade: isRight ? 3 : 1,
    isPractice: false,
    before: given.card,
    where: 'popup',
    at: now,
    log,
  };
  return { card, answer };
}

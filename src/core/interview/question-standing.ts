// How a reader stands with each interview question: tried or not, due or not, how much of it would be said today.

import type { Question } from '../glossary/entry.ts';
import { retrievability } from '../study/schedule.ts';
import type { Card, InterviewAttempt } from '../study-data/rows.ts';
import { groupBy } from './group-by.ts';
import { shareMade } from './question-grade.ts';

/** An interview question with what is known of its reader. */
export interface QuestionStanding {
  readonly question: Question;
  /** Attempts that were graded, the latest first. */
  readonly attempts: readonly InterviewAttempt[];
  /** When it is to be asked again, in milliseconds since 1970; null if it was never tried. */
  readonly due: number | null;
  readonly isDue: boolean;
  /**
   * The share of the key points that the reader would make today: what was made last, times the chance that it is
   * still remembered. 0 for a question that was never tried: nothing is known of it.
   */
  readonly strength: number;
}

/**
 * Returns the standing of each question, in the order of the questions. `cards` are by id; `now` is in milliseconds
 * since 1970.
 */
export function questionStandings(given: {
  questions: readonly Question[];
  cards: ReadonlyMap<string, Card>;
  attempts: readonly InterviewAttempt[];
  now: number;
}): QuestionStanding[] {
  const { questions, cards, now } = given;
  const byQuestion = groupBy(given.attempts, ({ question }) => question);
  return questions.map((question) => {
    const attempts = (byQuestion.get(question.id) ?? []).toSorted((a, b) => b.at - a.at);
    const card = cards.get(question.id);
    const [last] = attempts;
    return {
      question,
      attempts,
      due: card?.due ?? null,
      isDue: card !== undefined && card.due <= now,
      strength: last ? shareMade(last) * (card ? retrievability(card, now) : 1) : 0,
    };
  });
}

/** Returns whether a question was ever tried. */
export function wasTried({ attempts }: QuestionStanding): boolean {
  return attempts.length > 0;
}

// How a reader stands with each interview question: tried or not, due or not, how much of it would be said today.

import { default_w, forgetting_curve } from 'ts-fsrs';
import type { Question } from '../glossary/entry.ts';
import type { Card, InterviewAttempt } from '../study-data/rows.ts';
import { groupBy } from './group-by.ts';
import { shareMade } from './question-grade.ts';

const DAY_MS = 24 * 60 * 60_000;

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
      strength: last ? shareMade(last) * (card ? recallChance(card, now) : 1) : 0,
    };
  });
}

/** Returns whether a question was ever tried. */
export function wasTried({ attempts }: QuestionStanding): boolean {
  return attempts.length > 0;
}

/** The chance, from 0 to 1, that FSRS gives a card to be recalled now. */
function recallChance(card: Card, now: number): number {
  if (card.last_review === null || card.stability <= 0) return 1;
  return forgetting_curve(default_w, Math.max(0, now - card.last_review) / DAY_MS, card.stability);
}

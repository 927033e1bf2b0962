// Makes kept answers and cards, for tests.

import { type Card, newCard } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';

/** An answer that says nothing in particular; what a test is about is given. */
export function makeAnswer(given: Partial<Answer> = {}): Answer {
  return {
    id: '6f1c1f0e-3c39-4c6e-9d0e-0d5f9a1b2c3d',
    term: 'term/rag',
    kind: 'typed',
    chosen: null,
    typed: 'rag',
    isRight: true,
    grade: 3,
    isPractice: false,
    before: null,
    where: 'popup',
    at: 0,
    log: null,
    ...given,
  };
}

/** A card that was reviewed once, at a time, and is held for some days. */
export function makeCard(id: string, at: number, stability: number, given: Partial<Card> = {}): Card {
  const days = Math.max(1, Math.round(stability));
  const due = at + days * 24 * 60 * 60 * 1000;
  return {
    ...newCard(id, at),
    last_review: at,
    stability,
    difficulty: 5,
    state: 2,
    reps: 1,
    scheduled_days: days,
    due,
    ...given,
  };
}

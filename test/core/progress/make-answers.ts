// Answers for tests of progress: a line each.
import { newCard, review } from '../../../src/core/study/schedule.ts';
import type { Answer, Card } from '../../../src/core/study-data/rows.ts';

export const DAY = 24 * 60 * 60 * 1000;
/** Monday, 30 November 2026, at noon. */
export const NOW = Date.UTC(2026, 10, 30, 12);
/** Days as whole ones of UTC. */
export const dayOf = (at: number) => Math.floor(at / DAY);
export const TODAY = dayOf(NOW);

let made = 0;

/** An answer, given some days ago. */
export function answer(daysAgo: number, given: Partial<Answer> = {}): Answer {
  made += 1;
  const grade = given.grade ?? 3;
  return {
    id: `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
    term: 'term/rag',
    kind: 'typed',
    chosen: null,
    typed: null,
    isRight: grade > 1,
    grade,
    isPractice: false,
    before: null,
    where: 'study',
    at: NOW - daysAgo * DAY,
    log: null,
    ...given,
  };
}

/** The cards as a database keeps them: after each answer, one after the other, up to a time. */
export function keptCards(answers: readonly Answer[], until: number): Map<string, Card> {
  const cards = new Map<string, Card>();
  for (const { term, grade, isPractice, at } of answers)
    if (!isPractice && at <= until)
      cards.set(term, review(cards.get(term) ?? newCard(term, at), grade, at).card);
  return cards;
}

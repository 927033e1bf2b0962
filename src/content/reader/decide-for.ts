// Decides what is marked for a reader of whom a page knows what the background has told.
import type { ReaderFacts } from '../../browser/shared/requests.ts';
import { decideMarks, type PolicyBlock, type Verdict } from '../../core/marking/decide-marks.ts';

/** Returns what becomes of the candidates of a page. */
export function decideFor(facts: ReaderFacts, page: readonly PolicyBlock[]): Verdict[][] {
  return decideMarks(page, { ...facts, known: new Set(facts.known), learned: new Set(facts.learned) });
}

/** Returns whether a reader wants marks as before, but perhaps of other terms: then what is marked stays marked. */
export function wantsSame(before: ReaderFacts, now: ReaderFacts): boolean {
  const choices = ['repetition', 'pastLevel', 'markRoom'] as const;
  return choices.every((choice) => before[choice] === now[choice]);
}

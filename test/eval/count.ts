// Counts how labelled words were judged.
import { MARK_FROM, type SensedMatch } from '../../src/core/sense/score-senses.ts';
import type { Label } from './labels.ts';
import type { PageMatch } from './read-page.ts';

/** How some labelled words were judged. */
export interface Count {
  trueMarks: number;
  falseMarks: number;
  missed: number;
  plain: number;
}

export function noCount(): Count {
  return { trueMarks: 0, falseMarks: 0, missed: 0, plain: 0 };
}

/** What a labelled word counts as, by the matches that cover it. */
export function keyOf({ label }: Label, found: readonly PageMatch[] | null): keyof Count {
  const marked = (found ?? []).some(({ sensed }) => isMarked(sensed));
  if (label === 'AI') return marked ? 'trueMarks' : 'missed';
  return marked ? 'falseMarks' : 'plain';
}

export function isMarked(sensed: SensedMatch): boolean {
  return sensed.senses.some((sense) => sense.score >= MARK_FROM);
}

export function scores({ trueMarks, falseMarks, missed }: Count) {
  const precision = trueMarks / Math.max(1, trueMarks + falseMarks);
  const recall = trueMarks / Math.max(1, trueMarks + missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

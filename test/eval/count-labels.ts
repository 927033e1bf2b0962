// Counts how labelled words were judged.
import type { Label } from './labels.ts';
import { isCandidate, type JudgedLabel, type PageMatch } from './read-page.ts';

/** How some labelled words were judged. */
export interface Count {
  trueMarks: number;
  falseMarks: number;
  missed: number;
  plain: number;
}

/** How all labelled words were judged. */
export interface LabelCounts {
  readonly labels: number;
  /** How many stand in code and controls, and how many are not found in their pages. */
  readonly leftAlone: number;
  readonly notFound: number;
  readonly byTerm: Readonly<Record<string, Count>>;
  /** All of them but those in menus: by forms, senses and zones alone, as if nothing were left alone. */
  readonly all: Count;
  /** The same as pages show it: code and controls stay plain. */
  readonly asMarked: Count;
  /** Those in menus, where nobody wants a mark whatever the word's sense. */
  readonly inMenus: Count;
}

export function noCount(): Count {
  return { trueMarks: 0, falseMarks: 0, missed: 0, plain: 0 };
}

/** Whether a labelled word is counted apart: it stands in a menu. */
export function isInMenu({ zone }: Label): boolean {
  return zone === 'nav';
}

/** What a labelled word counts as, by the matches that cover it. */
export function keyOf({ label }: Label, found: readonly PageMatch[] | null): keyof Count {
  const marked = (found ?? []).some(isCandidate);
  if (label === 'AI') return marked ? 'trueMarks' : 'missed';
  return marked ? 'falseMarks' : 'plain';
}

/** Counts labelled words. One that is not found in its page is not left out: it counts as one that is not marked. */
export function countLabels(judged: readonly JudgedLabel[]): LabelCounts {
  const byTerm = new Map<string, Count>();
  const [all, asMarked, inMenus] = [noCount(), noCount(), noCount()];
  for (const { label, found, isLeftAlone } of judged) {
    const key = keyOf(label, found);
    if (isInMenu(label)) {
      inMenus[key]++;
      continue;
    }
    all[key]++;
    asMarked[isLeftAlone ? keyOf(label, null) : key]++;
    const count = byTerm.get(label.term) ?? noCount();
    count[key]++;
    byTerm.set(label.term, count);
  }
  return {
    labels: judged.length,
    leftAlone: judged.filter(({ isLeftAlone }) => isLeftAlone).length,
    notFound: judged.filter(({ found }) => found === null).length,
    byTerm: Object.fromEntries([...byTerm].sort(([a], [b]) => (a < b ? -1 : 1))),
    all,
    asMarked,
    inMenus,
  };
}

/** Returns the precision, the recall and their harmonic mean, 0 to 1. */
export function scores({ trueMarks, falseMarks, missed }: Count) {
  const precision = trueMarks / Math.max(1, trueMarks + falseMarks);
  const recall = trueMarks / Math.max(1, trueMarks + missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

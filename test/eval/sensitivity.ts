// Shows how much the figures depend on single weights and single pages.
import { SENSE_WEIGHTS, type SenseWeights } from '../../src/core/sense/weights.ts';
import { isInMenu, keyOf, noCount, scores } from './count-labels.ts';
import type { FoundPage, JudgedLabel } from './read-page.ts';

type Scores = ReturnType<typeof scores>;

/** How the figures of labelled words move. */
export interface Sensitivity {
  /** As they are, and with one weight a quarter less or more. */
  readonly weights: readonly (Scores & { readonly name: string })[];
  /** The least and the most of them where one page is left out. */
  readonly withoutOnePage: Readonly<Record<'precision' | 'recall', readonly [least: number, most: number]>>;
}

/**
 * Returns how the figures move where one weight is a quarter less or more, and where one page is left out. The weights are
 * not learnt: this shows whether they stand on a knife's edge, or on a single page.
 */
export function sensitivityOf(pages: readonly FoundPage[]): Sensitivity {
  const judge = (weights: SenseWeights) => pages.map((page) => page.judge(weights).labels);
  const byPage = judge(SENSE_WEIGHTS);
  const weights = [{ name: 'as they are', ...scoresOf(byPage.flat()) }];
  for (const name of Object.keys(SENSE_WEIGHTS) as (keyof SenseWeights)[]) {
    for (const factor of [0.75, 1.25]) {
      const changed = { ...SENSE_WEIGHTS, [name]: SENSE_WEIGHTS[name] * factor };
      weights.push({ name: `${name} x ${factor}`, ...scoresOf(judge(changed).flat()) });
    }
  }
  const without = byPage.map((_labels, left) => scoresOf(byPage.filter((_page, at) => at !== left).flat()));
  const range = (of: (each: Scores) => number) =>
    [Math.min(...without.map(of)), Math.max(...without.map(of))] as const;
  return {
    weights,
    withoutOnePage: { precision: range((each) => each.precision), recall: range((each) => each.recall) },
  };
}

/** Returns the same as a table. */
export function sensitivityReport({ weights, withoutOnePage: { precision, recall } }: Sensitivity): string[] {
  const range = (ends: readonly number[]) => ends.map((end) => end.toFixed(3)).join(' to ');
  return [
    '',
    ...weights.map(
      (each) =>
        `${each.name.padEnd(28)}${each.precision.toFixed(3)}  ${each.recall.toFixed(3)}  ${each.f1.toFixed(3)}`,
    ),
    `without one page: precision ${range(precision)}, recall ${range(recall)}`,
  ];
}

function scoresOf(labels: readonly JudgedLabel[]): Scores {
  const count = noCount();
  for (const { label, found } of labels) if (!isInMenu(label)) count[keyOf(label, found)]++;
  return scores(count);
}

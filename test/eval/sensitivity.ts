// Shows how much the figures depend on single weights and single pages.
import { SENSE_WEIGHTS, type SenseWeights } from '../../src/core/sense/weights.ts';
import { keyOf, noCount, scores } from './count.ts';
import type { FoundPage, JudgedLabel } from './read-page.ts';

/**
 * How the figures move where one weight is a quarter less or more, and where one page is left out. The weights are not
 * learnt: this shows whether they stand on a knife's edge, or on a single page.
 */
export function sensitivityOf(pages: readonly FoundPage[]): string[] {
  const judge = (weights: SenseWeights) => pages.map((page) => page.judge(weights).labels);
  const lines = [line('as they are', judge(SENSE_WEIGHTS).flat())];
  for (const name of Object.keys(SENSE_WEIGHTS) as (keyof SenseWeights)[]) {
    for (const factor of [0.75, 1.25]) {
      const weights = { ...SENSE_WEIGHTS, [name]: SENSE_WEIGHTS[name] * factor };
      lines.push(line(`${name} x ${factor}`, judge(weights).flat()));
    }
  }
  const byPage = judge(SENSE_WEIGHTS);
  const without = byPage.map((_labels, left) => scoresOf(byPage.filter((_page, at) => at !== left).flat()));
  const range = (of: (each: ReturnType<typeof scores>) => number) =>
    `${Math.min(...without.map(of)).toFixed(3)} to ${Math.max(...without.map(of)).toFixed(3)}`;
  lines.push(
    `without one page: precision ${range((each) => each.precision)}, recall ${range((each) => each.recall)}`,
  );
  return lines;
}

function scoresOf(labels: readonly JudgedLabel[]) {
  const count = noCount();
  for (const { label, found } of labels) count[keyOf(label, found)]++;
  return scores(count);
}

function line(name: string, labels: readonly JudgedLabel[]): string {
  const { precision, recall, f1 } = scoresOf(labels);
  return `${name.padEnd(28)}${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)}`;
}

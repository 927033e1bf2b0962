// All benches, in the order in which they are measured.
import { articleAlone, articleAsUsual } from './benches/article.ts';
import { changingPages } from './benches/changing.ts';
import { firstMark } from './benches/first-mark.ts';
import { heap } from './benches/heap.ts';
import { partSizes } from './benches/part-sizes.ts';
import { plainPages } from './benches/plain-pages.ts';
import { popover } from './benches/popover.ts';
import { popoverPaint } from './benches/popover-paint.ts';
import { speedometer } from './benches/speedometer.ts';
import { studyWindow } from './benches/study-window.ts';
import { manyTabs } from './benches/tabs.ts';
import { manyTerms } from './benches/terms.ts';
import { windowSizes } from './benches/window-sizes.ts';
import type { Bench } from './figure.ts';
import type { BenchOptions } from './options.ts';

const ALL: readonly Bench[] = [
  partSizes,
  windowSizes,
  plainPages,
  articleAlone,
  articleAsUsual,
  manyTerms,
  firstMark,
  popover,
  studyWindow,
  popoverPaint,
  heap,
  manyTabs,
  ...changingPages,
];

/**
 * Returns the benches of a browser of which the name, or that of a figure, begins with one of `only`; all, if there are none.
 * Throws where one of them is the beginning of nothing.
 */
export function benches(options: Pick<BenchOptions, 'kind' | 'only' | 'speedometer'>): Bench[] {
  const { kind, only } = options;
  const all = options.speedometer ? [...ALL, speedometer(options.speedometer)] : ALL;
  const possible = all.filter(({ kinds }) => kinds.includes(kind));
  const isMeant = ({ name, figures }: Bench, begin: string) =>
    [name, ...Object.keys(figures)].some((each) => each.startsWith(begin));
  for (const begin of only) {
    if (!possible.some((bench) => isMeant(bench, begin)))
      throw new Error(`In ${kind} there is no "${begin}": ${possible.map(({ name }) => name).join(', ')}.`);
  }
  return possible.filter((bench) => only.length === 0 || only.some((begin) => isMeant(bench, begin)));
}

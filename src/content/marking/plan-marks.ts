// Plans what is shown in the blocks of a page, and in which steps.
import type { ChosenMatch } from '../../core/page/choose-matches.ts';
import type { TextBlock } from '../reading/page-text.ts';
import { stepsOf } from './show-steps.ts';
import { type ShownBlock, shownRanges } from './shown-ranges.ts';
import { visibleFirst } from './visible-first.ts';

/**
 * The steps in which blocks are marked with their matches, what is in view first; then those that are to have no marks any
 * more. Asks for styles and boxes: before any change. Yields where it may be interrupted.
 */
export function* planMarks(
  matched: Iterable<readonly [TextBlock, { readonly matches: readonly ChosenMatch[] }]>,
): Generator<void, ShownBlock[][]> {
  const toMark: ShownBlock[] = [];
  const toClear: ShownBlock[] = [];
  for (const [block, { matches }] of matched) {
    if (matches.length === 0) {
      toClear.push({ block, shown: new Map() });
      continue;
    }
    toMark.push({ block, shown: shownRanges(block, matches) });
    yield;
  }
  return [...stepsOf([...visibleFirst(toMark), ...toClear])];
}

// Plans what is shown in the blocks of a page, and in which steps.
//
//   matches -> candidatesByPlace -> PageCandidates, decideMarks -> rangesByNode -> visibleFirst -> stepsOf
import { quietMarks } from '../../core/marking/quiet-marks.ts';
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import type { TextBlock } from '../reading/text-blocks.ts';
import { candidatesByPlace } from './candidates-by-place.ts';
import { type MarkRange, rangesByNode } from './highlighter.ts';
import type { BlockMatches, PageCandidates } from './page-candidates.ts';
import { stepsOf } from './show-steps.ts';
import { visibleFirst } from './visible-first.ts';
import { pageZones } from './zones/page-zones.ts';

/** A block with what is to be shown in each of its text nodes. */
export interface ShownBlock {
  readonly block: TextBlock;
  readonly shown: ReadonlyMap<Text, readonly MarkRange[]>;
}

/**
 * Returns the steps in which blocks that were read are marked with those of their matches that become marks, and others
 * where that has changed. Reads styles and boxes, so call it before any change. Yields where it may be interrupted.
 */
export function* planMarks(
  matched: Iterable<readonly [TextBlock, { readonly matches: readonly ChosenMatch[] }]>,
  page: PageCandidates,
): Generator<void, ShownBlock[][]> {
  const candidates: BlockMatches[] = [];
  const zoneOf = pageZones();
  for (const [block, { matches }] of matched) {
    candidates.push([block, matches.length === 0 ? matches : candidatesByPlace(block, matches, zoneOf)]);
    if (matches.length > 0) yield;
  }
  return yield* planBlocks(page.put(candidates));
}

/** Returns the steps in which blocks get their marks: those in view first, and last those that lose all of theirs. */
export function* planBlocks(blocks: readonly BlockMatches[]): Generator<void, ShownBlock[][]> {
  const toMark: ShownBlock[] = [];
  const toClear: ShownBlock[] = [];
  for (const [block, matches] of blocks) {
    const quiet = quietMarks(matches);
    const ranges = matches.map((match, index) => ({ ...match, isQuiet: quiet[index] === true }));
    (matches.length > 0 ? toMark : toClear).push({ block, shown: rangesByNode(block, ranges) });
    yield;
  }
  return [...stepsOf([...visibleFirst(toMark), ...toClear])];
}

// Keeps all candidates of a page, in document order: what becomes a mark is decided over the whole page, and may change when
// another part of it does.

import type { PolicyBlock } from '../../core/marking/decide-marks.ts';
import type { ChosenMatch } from '../../core/page/analysis-schemas.ts';
import { isWithinAny } from '../dom/composed-tree.ts';
import { isPiece, type TextBlock } from '../reading/page-text.ts';
import type { PagePart } from '../reading/parts-to-read.ts';
import { isNodeBefore } from './document-order.ts';

/** The matches of a block: its candidates, or those of them that become marks. */
export type BlockMatches = readonly [block: TextBlock, matches: readonly ChosenMatch[]];

/** The candidates of a page. */
export interface PageCandidates {
  /** Forgets what stands in some parts of the page, and what has gone from it. */
  forgetWithin(parts: readonly PagePart[]): void;
  /**
   * Replaces the candidates of some blocks. Returns what is to be marked in these blocks, and in others where that has
   * changed.
   */
  put(blocks: readonly BlockMatches[]): BlockMatches[];
}

interface Entry {
  readonly block: TextBlock;
  readonly isPiece: boolean;
  readonly candidates: readonly ChosenMatch[];
  /** What was last decided for it; null if nothing has been yet. */
  marks: readonly ChosenMatch[] | null;
}

/** Makes the store of a page of which nothing is known yet; `decide` is the policy (see decideMarks). */
export function pageCandidates(
  decide: (page: readonly PolicyBlock[]) => readonly (readonly ChosenMatch[])[],
): PageCandidates {
  /** Blocks that have candidates, in document order. */
  let entries: Entry[] = [];

  const insert = (entry: Entry) => {
    let [low, high] = [0, entries.length];
    const last = entries.at(-1);
    // Blocks are mostly read in document order.
    if (last && isEntryBefore(last, entry)) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = entries[middle];
      if (other && isEntryBefore(other, entry)) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  };

  return {
    forgetWithin(parts) {
      const isWithin = isWithinAny(new Set<Node>(parts));
      entries = entries.filter(({ block }) => {
        const node = block.parts[0]?.node;
        return node?.isConnected && !isWithin(node);
      });
    },
    put(blocks) {
      const fresh = new Set(blocks.map(([block]) => block));
      entries = entries.filter(({ block }) => !fresh.has(block));
      for (const [block, candidates] of blocks)
        if (candidates.length > 0) insert({ block, isPiece: isPiece(block), candidates, marks: null });
      const decided = decide(entries);
      const toClear = blocks.filter(([, candidates]) => candidates.length === 0);
      const toMark = entries.flatMap((entry, index): BlockMatches[] => {
        const marks = decided[index] ?? [];
        const before = entry.marks;
        entry.marks = marks;
        return before && isSame(before, marks) ? [] : [[entry.block, marks]];
      });
      return [...toMark, ...toClear];
    },
  };
}

function isEntryBefore(
  {
    block: {
      parts: [one],
    },
  }: Entry,
  {
    block: {
      parts: [other],
    },
  }: Entry,
): boolean {
  if (!one || !other) return false;
  return one.node === other.node ? one.offset < other.offset : isNodeBefore(one.node, other.node);
}

function isSame(one: readonly ChosenMatch[], other: readonly ChosenMatch[]): boolean {
  return one.length === other.length && one.every((match, index) => match === other[index]);
}

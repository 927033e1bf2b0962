// Remembers what was shown of blocks that are read again: a paragraph that grows word by word keeps its marks.
import { type Candidate, meaningOf } from '../../core/marking/decide-marks.ts';
import type { TextBlock } from '../reading/text-blocks.ts';

/** What is remembered of a block, under the text with which it began, until that text goes. */
export interface ShownBefore {
  /** Remembers which of a block's candidates are shown, and its distance to the block before it. */
  keep(block: TextBlock, candidates: readonly Candidate[], place: BlockPlace): void;
  /** Returns which candidates of a block that was read again were shown, and where it stood; null if nothing is known. */
  recall(block: TextBlock, candidates: readonly Candidate[]): BlockPlace | null;
}

interface BlockPlace {
  readonly kept: ReadonlySet<Candidate>;
  /** See PolicyBlock. */
  readonly distance: number;
}

/** Makes the memory, with nothing in it. */
export function shownBefore(): ShownBefore {
  /** By the text and the offset in it; a candidate by its meaning, and which of its uses in the block it is. */
  const kept = new WeakMap<Text, Map<number, { names: ReadonlySet<string>; distance: number }>>();
  return {
    keep({ parts: [first] }, candidates, { kept: marks, distance }) {
      if (!first) return;
      const names = namesOf(candidates);
      const blocks = kept.get(first.node) ?? new Map();
      kept.set(first.node, blocks);
      blocks.set(first.offset, {
        names: new Set(names.filter((_, index) => marks.has(candidates[index] as Candidate))),
        distance,
      });
    },
    recall({ parts: [first] }, candidates) {
      const before = first && kept.get(first.node)?.get(first.offset);
      if (!before) return null;
      const names = namesOf(candidates);
      const marks = new Set(candidates.filter((_, index) => before.names.has(names[index] ?? '')));
      return { kept: marks, distance: before.distance };
    },
  };
}

function namesOf(candidates: readonly Candidate[]): string[] {
  const counts = new Map<string, number>();
  return candidates.map((candidate) => {
    const meaning = meaningOf(candidate);
    const count = (counts.get(meaning) ?? 0) + 1;
    counts.set(meaning, count);
    return `${count}\n${meaning}`;
  });
}

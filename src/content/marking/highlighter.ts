// What the two ways of showing matches share: marks, and how they come and go.
import type { Point } from '../../core/popover/safe-path.ts';
import type { TextBlock } from '../reading/text-blocks.ts';

/** A match to show in one text node. */
export interface MarkRange {
  /** Offsets in the node's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The ids of the terms that it means, best first. */
  readonly ids: readonly string[];
  /** The page's own words for it; null if it has none. */
  readonly expansion: string | null;
  /** Whether its line is fainter, since others stand near it. */
  readonly isQuiet: boolean;
}

/** A mark on the page. */
export interface Mark {
  readonly ids: readonly string[];
  /** The page's own words for it; null if it has none. */
  readonly expansion: string | null;
  /** The page's own text node, part of which it marks. */
  readonly node: Text;
  /** The element in which its text stands: ours where it is wrapped, the page's own where it is painted. */
  readonly element: HTMLElement;
  /** The range in which it is painted; null if it is wrapped. */
  readonly painted: StaticRange | null;
  /** Returns where it is seen, a box for each line. */
  getClientRects(): DOMRectList;
  getBoundingClientRect(): DOMRect;
  /** Whether it is still on the page. */
  isShown(): boolean;
  /** Shows that the pointer is on it, or that its popover is open. */
  light(how: 'pointed' | 'open', isOn: boolean): void;
}

/** Shows matches on the page, and removes them without a trace. */
export interface Highlighter {
  /** Shows matches in a text node of the page that shows none yet. */
  show(node: Text, ranges: readonly MarkRange[]): Mark[];
  /**
   * Removes the marks of a text node, if it has any. With offsets, only those between them: a long node is read in
   * pieces.
   */
  clear(node: Text, from?: number, to?: number): void;
  /** Removes the marks of every text node for which `isWithin` holds. */
  clearWithin(isWithin: (node: Text) => boolean): void;
  /** Removes all marks. */
  clearAll(): void;
  /**
   * Returns the mark under an event. A painted mark has no element, so `point` picks among those in `target`. Null if
   * there is none.
   */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  /** How many marks there are. */
  count(): number;
  /** Every mark on the page, in no order. */
  marks(): IterableIterator<Mark>;
  /**
   * Follows what others did to nodes that show marks: where somebody wrote, moved or removed something, our part goes
   * at once. Returns the nodes whose text is to be read again.
   */
  follow(changes: readonly MutationRecord[]): Node[];
}

/** Returns, for each text node of a block, the parts of matches that lie in it. */
export function rangesByNode(block: TextBlock, matches: readonly MarkRange[]): Map<Text, MarkRange[]> {
  const byNode = new Map<Text, MarkRange[]>();
  let from = 0;
  for (const { start, end, ids, expansion, isQuiet } of matches) {
    while (from < block.parts.length && endOf(block, from) <= start) from++;
    for (let i = from; i < block.parts.length; i++) {
      const part = block.parts[i];
      if (!part || part.start >= end) break;
      const range = {
        start: part.offset + Math.max(0, start - part.start),
        end: part.offset + Math.min(part.text.length, end - part.start),
        ids,
        expansion,
        isQuiet,
      };
      const text = part.text.slice(range.start - part.offset, range.end - part.offset);
      if (range.start >= range.end || !/\S/.test(text)) continue;
      const ranges = byNode.get(part.node);
      if (ranges) ranges.push(range);
      else byNode.set(part.node, [range]);
    }
  }
  return byNode;
}

function endOf(block: TextBlock, index: number): number {
  const part = block.parts[index];
  return part ? part.start + part.text.length : Number.POSITIVE_INFINITY;
}

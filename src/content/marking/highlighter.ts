// What the two ways of showing matches have in common: marks, and how they come and go.
import type { Point } from '../../core/popover/safe-path.ts';
import type { TextBlock } from '../reading/page-text.ts';

/** A match that is to be shown in one text node. */
export interface MarkRange {
  /** Offsets in the node's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The ids of the terms that it means, best first. */
  readonly ids: readonly string[];
  /** The page's own words for it; null where it has none. */
  readonly expansion: string | null;
}

/** A mark on the page. */
export interface Mark {
  readonly ids: readonly string[];
  /** The page's own words for it; null where it has none. */
  readonly expansion: string | null;
  /** The page's own text node of which it shows a part. */
  readonly node: Text;
  /** The element in which its text stands: ours where it is wrapped, the page's own where it is painted. */
  readonly element: HTMLElement;
  /** Where it is painted; null where it is wrapped. */
  readonly painted: StaticRange | null;
  /** Where it is seen, a box for each line. */
  getClientRects(): DOMRectList;
  getBoundingClientRect(): DOMRect;
  /** Whether it is still on the page. */
  isShown(): boolean;
  /** Shows whether the pointer is on it, or its popover open. */
  light(how: 'pointed' | 'open', isOn: boolean): void;
}

/** Shows matches on the page, and takes them away without a trace. */
export interface Highlighter {
  /** Shows matches in a text node of the page that has none there yet. */
  show(node: Text, ranges: readonly MarkRange[]): Mark[];
  /**
   * Takes the marks from a text node; does nothing to a node without marks. Of one that is read in pieces, the marks between
   * two offsets may be meant.
   */
  clear(node: Text, from?: number, to?: number): void;
  /** Takes the marks from every text node for which something holds. */
  clearWithin(isWithin: (node: Text) => boolean): void;
  /** Takes all marks away. */
  clearAll(): void;
  /**
   * The mark under an event. A painted mark has no element, so `point` picks among those of the target. Null where there
   * is none.
   */
  markAt(target: EventTarget | null, point: Point | null): Mark | null;
  /** How many marks there are. */
  count(): number;
  /** Every mark on the page, in no order. */
  marks(): IterableIterator<Mark>;
  /**
   * Follows what others did to nodes that show marks: where somebody wrote, moved or removed, our part goes at once. Gives
   * the nodes whose text is to be read anew.
   */
  follow(changes: readonly MutationRecord[]): Node[];
}

/** The part of a block's match that lies in each of its text nodes. */
export function rangesByNode(block: TextBlock, matches: readonly MarkRange[]): Map<Text, MarkRange[]> {
  const byNode = new Map<Text, MarkRange[]>();
  let from = 0;
  for (const { start, end, ids, expansion } of matches) {
    while (from < block.parts.length && endOf(block, from) <= start) from++;
    for (let i = from; i < block.parts.length; i++) {
      const part = block.parts[i];
      if (!part || part.start >= end) break;
      const range = {
        start: part.offset + Math.max(0, start - part.start),
        end: part.offset + Math.min(part.text.length, end - part.start),
        ids,
        expansion,
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

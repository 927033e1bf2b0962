import type { TextBlock } from './page-text.ts';

/** A match that is to be shown in one text node. */
export interface MarkRange {
  /** Offsets in the node's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The ids of the terms that it means, best first. */
  readonly ids: readonly string[];
}

/** A mark on the page. */
export interface Mark {
  readonly ids: readonly string[];
  /** The element to which a popover is tied, and the focus. */
  readonly element: HTMLElement;
}

/** Shows matches on the page, and takes them away without a trace. */
export interface Highlighter {
  /** Shows matches in a text node of the page that has none yet. */
  show(node: Text, ranges: readonly MarkRange[]): Mark[];
  /** Gives a text node back as the page made it; does nothing to a node without marks. */
  clear(node: Text): void;
  /** Gives every text node back. */
  clearAll(): void;
  /** The mark at an element or inside it; null for the page's own. */
  markAt(target: EventTarget | null): Mark | null;
  /** Every mark on the page, in no order. */
  marks(): Iterable<Mark>;
  /**
   * Follows what the page did to nodes that show marks: where the page wrote, moved or removed, our part goes at once.
   * Gives the nodes whose text is to be read anew.
   */
  follow(changes: readonly MutationRecord[]): Node[];
}

/** The part of a block's match that lies in each of its text nodes. */
export function rangesByNode(
  block: TextBlock,
  matches: readonly { readonly start: number; readonly end: number; readonly ids: readonly string[] }[],
): Map<Text, MarkRange[]> {
  const byNode = new Map<Text, MarkRange[]>();
  let from = 0;
  for (const { start, end, ids } of matches) {
    while (from < block.parts.length && endOf(block, from) <= start) from++;
    for (let i = from; i < block.parts.length; i++) {
      const part = block.parts[i];
      if (!part || part.start >= end) break;
      const range = {
        start: Math.max(0, start - part.start),
        end: Math.min(part.text.length, end - part.start),
        ids,
      };
      if (range.start >= range.end || !/\S/.test(part.text.slice(range.start, range.end))) continue;
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

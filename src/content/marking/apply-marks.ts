// Shows on a page what was planned for its blocks.
import { holderOf } from '../dom/composed-tree.ts';
import { canBeSeen, type SeenCache } from '../reading/seen-text.ts';
import { isAsRead, type TextBlock } from '../reading/text-blocks.ts';
import type { Highlighter, Mark } from './highlighter.ts';
import type { ShownBlock } from './plan-marks.ts';

/** The page on which marks are put. */
export interface MarkTarget {
  readonly highlighter: Pick<Highlighter, 'clear' | 'show'>;
  /** Whether a node stands in something that the page has changed since it was read, and that will be read again. */
  hasChanged(node: Node): boolean;
  /** Changes the page on our behalf. */
  unobserved<Value>(change: () => Value): Value;
  /** Called with each new mark. */
  onMark(mark: Mark): void;
  /** Called with each element whose text is not marked because nobody can see it. */
  onUnseen(element: Element): void;
}

/** Marks blocks, each with exactly what was planned for it, step by step. Yields between the steps. */
export function* applyMarks(steps: Iterable<readonly ShownBlock[]>, page: MarkTarget): Generator<void, void> {
  const cache: SeenCache = new Map();
  for (const step of steps) {
    page.unobserved(() => {
      for (const block of step) markBlock(block, page, cache);
    });
    yield;
  }
}

function markBlock({ block, shown }: ShownBlock, page: MarkTarget, cache: SeenCache): void {
  const { highlighter } = page;
  for (const { node, text, offset } of block.parts) highlighter.clear(node, offset, offset + text.length);
  if (hasChangedSinceRead(block, page)) return;
  for (const [node, ranges] of shown) {
    const holder = holderOf(node);
    if (!holder) continue;
    if (!canBeSeen(holder, cache)) page.onUnseen(holder);
    else for (const mark of highlighter.show(node, ranges)) page.onMark(mark);
  }
}

function hasChangedSinceRead({ parts }: TextBlock, page: MarkTarget): boolean {
  const [first] = parts;
  return !parts.every(isAsRead) || (first !== undefined && page.hasChanged(first.node));
}

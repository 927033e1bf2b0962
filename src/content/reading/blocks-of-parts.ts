// Reads parts of a page as blocks of text.

import type { PagePart } from './parts-to-read.ts';
import { readBlocks, type TextBlock } from './text-blocks.ts';
import { isInUnread } from './unread-elements.ts';

/**
 * Returns the blocks of some parts, without parts that have gone or are left alone. Calls back with each shadow root.
 * Yields where it may be interrupted.
 */
export function* blocksOfParts(
  parts: readonly PagePart[],
  onShadowRoot: (root: ShadowRoot) => void,
): Generator<void, TextBlock[]> {
  const blocks: TextBlock[] = [];
  for (const part of parts) {
    if (!part.isConnected || isInUnread(part instanceof ShadowRoot ? part.host : part)) continue;
    const shadowRoots = new Set<ShadowRoot>();
    for (const block of readBlocks(part, (root) => shadowRoots.add(root))) {
      blocks.push(block);
      yield;
    }
    for (const root of shadowRoots) onShadowRoot(root);
  }
  return blocks;
}

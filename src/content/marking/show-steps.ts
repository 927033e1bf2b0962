// In which steps the blocks of a page are marked.
import { isPiece, type TextBlock } from '../reading/page-text.ts';

/** How many blocks are marked in one step: together well below a slice. */
const BLOCKS_A_STEP = 4;

/**
 * Blocks in their order, so many as are marked in one step; neighbouring pieces of one text node together: each frame in
 * which any of it changes takes Chromium as long as all of it.
 */
export function* stepsOf<Item extends { readonly block: TextBlock }>(
  items: readonly Item[],
): Generator<Item[]> {
  let step: Item[] = [];
  for (const item of items) {
    const last = step.at(-1);
    const isFull = step.length >= BLOCKS_A_STEP && !(last && sharesNode(last.block, item.block));
    if (isFull) {
      yield step;
      step = [];
    }
    step.push(item);
  }
  if (step.length > 0) yield step;
}

function sharesNode(one: TextBlock, other: TextBlock): boolean {
  return isPiece(one) && one.parts.at(-1)?.node === other.parts[0]?.node;
}

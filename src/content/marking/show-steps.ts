// Groups the blocks of a page into the steps in which they are marked.
import { isPiece, type TextBlock } from '../reading/text-blocks.ts';

/** How many blocks are marked in one step: together well below a slice of idle time. */
const BLOCKS_A_STEP = 4;

/**
 * Yields blocks in their order, as many at a time as are marked in one step. Neighbouring pieces of one text node
 * stay together: each frame in which part of it changes costs Chromium as much as all of it.
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

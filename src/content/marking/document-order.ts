// Compares marks by where they stand in the document.
import type { Mark } from './highlighter.ts';

/** Whether a mark stands before another one. */
export function isBefore(one: Mark, other: Mark): boolean {
  if (one.node !== other.node)
    return (one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return (one.painted?.startOffset ?? 0) < (other.painted?.startOffset ?? 0);
}

// Orders marks by their place in the document.
import { hostOf } from '../dom/composed-tree.ts';
import type { Mark } from './highlighter.ts';

type Placed = Pick<Mark, 'node' | 'painted'>;

/** Returns whether a mark stands before another; what is in a shadow tree stands where its host does. */
export function isBefore(one: Placed, other: Placed): boolean {
  if (one.node !== other.node) return isNodeBefore(one.node, other.node);
  return (one.painted?.startOffset ?? 0) < (other.painted?.startOffset ?? 0);
}

/** Returns the first of some marks in the document; null if there are none. */
export function firstInDocument<Each extends Placed>(marks: Iterable<Each>): Each | null {
  let first: Each | null = null;
  for (const mark of marks) if (first === null || isBefore(mark, first)) first = mark;
  return first;
}

/** Returns whether a node stands before another; what is in a shadow tree stands where its host does. */
export function isNodeBefore(one: Node, other: Node): boolean {
  const position = one.compareDocumentPosition(other);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED))
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  // In different trees: compare what holds each of them in the innermost tree that holds both.
  const others = new Map(placesOf(other).map((place) => [place.getRootNode(), place]));
  for (const place of placesOf(one)) {
    const beside = others.get(place.getRootNode());
    if (beside && beside !== place)
      return (place.compareDocumentPosition(beside) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
  return false;
}

/** Returns a node, and the hosts of the shadow trees in which it stands, from the inside out. */
function placesOf(node: Node): Node[] {
  const places: Node[] = [];
  for (let at: Node | null = node; at; at = hostOf(at)) places.push(at);
  return places;
}

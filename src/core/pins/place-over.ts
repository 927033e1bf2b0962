// Finds where a pinned card comes that has no room beside what is read: over as little of it as can be.
import type { Point, Rect } from '../popover/safe-path.ts';
import { type CardSize, edgeOf, keptInView } from './pin-moves.ts';

/** How far a card stays from the text and from other cards, in CSS pixels. */
export const GAP_PX = 12;

/** What is read, and the card that comes. */
interface OverFacts {
  /** The line of the word. */
  readonly line: Rect;
  /** The boxes of the text that is read, a line each. */
  readonly text: readonly Rect[];
  readonly size: CardSize;
  readonly view: Rect;
  /** Whether the text runs from right to left: then its left side comes first. */
  readonly isRightToLeft: boolean;
}

/**
 * Returns places of a card's upper left corner over the page, that which covers least of the text first. Of those that cover the
 * same the corners of the window come first, where a card is looked for and is in nobody's way; then what is nearest to the word.
 */
export function placesOver(facts: OverFacts): Point[] {
  const { text, size } = facts;
  return [...cornersFor(facts), ...edgesFor(facts)]
    .map((place) => ({ place, covered: coveredOf(text, boxAt(place, size)) }))
    .sort((one, other) => one.covered - other.covered)
    .map(({ place }) => place);
}

/** Returns the corners of the window, at the end of the lines first, and of both there the one that is farther from the word. */
function cornersFor(facts: OverFacts): Point[] {
  const { line, size, view } = facts;
  const ys = [view.top + edgeOf(view), view.bottom - edgeOf(view) - size.height];
  if (line.top + line.bottom < view.top + view.bottom) ys.reverse();
  return sidesOf(facts).flatMap((x) => ys.map((y) => ({ x, y })));
}

/** Returns the places at the sides of the window that begin below a line of the text, or end above one; the nearest first. */
function edgesFor(facts: OverFacts): Point[] {
  const { line, text, size, view } = facts;
  const far = ({ y }: Point) => Math.abs(y + size.height / 2 - line.top);
  const ys = text.flatMap(({ top, bottom }) => [bottom + GAP_PX, top - GAP_PX - size.height]);
  return sidesOf(facts)
    .flatMap((x) => ys.map((y) => ({ x, y })))
    .filter((place) => keptInView(place, size, view).y === place.y)
    .sort((one, other) => far(one) - far(other));
}

/** Returns how far from the left a card stands at the sides of the window, at the end of the lines first. */
function sidesOf({ size, view, isRightToLeft }: OverFacts): number[] {
  const sides = [view.right - edgeOf(view) - size.width, view.left + edgeOf(view)];
  return isRightToLeft ? sides.reverse() : sides;
}

/** Returns how much of a text a box covers, in square CSS pixels. */
function coveredOf(text: readonly Rect[], box: Rect): number {
  return text.reduce((sum, { left, top, right, bottom }) => {
    const width = Math.min(right, box.right) - Math.max(left, box.left);
    const height = Math.min(bottom, box.bottom) - Math.max(top, box.top);
    return sum + Math.max(0, width) * Math.max(0, height);
  }, 0);
}

/** Returns the box of a card at a place. */
export function boxAt({ x, y }: Point, { width, height }: CardSize): Rect {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** Returns whether two boxes are nearer to each other than a gap, in CSS pixels. */
export function overlap(a: Rect, b: Rect, gap: number): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

// Decides how large a pinned card is, and where it comes: beside what is read if there is room, else where it covers least of
// that, and not the line (place-over.ts); and over no other card while any such place is free.
import type { Point, Rect } from '../popover/safe-path.ts';
import { type CardSize, edgeOf, keptInView } from './pin-moves.ts';
import { boxAt, GAP_PX, overlap, placesOver } from './place-over.ts';

/** The most cards at a time: more would be a second page over the first. */
export const MOST_PINS = 6;
/**
 * How wide a card is where there is room, in CSS pixels, and how narrow it may be so as to fit beside what is read: beside a
 * column of some 700 pixels in a window of 1,280.
 */
const WIDTH_PX = 340;
const NARROW_PX = 256;
/** The most of the window's height that a card takes, unless that could not be read. */
const MOST_SHARE = 0.5;
const LEAST_HEIGHT_PX = 96;
/** How far a card lies from the one below it where there is no free place. */
const CASCADE_PX = 28;

/**
 * Returns a card's width, in CSS pixels, where this part of the window is visible; `room` is how much there is beside what is
 * read, `scale` how large its reader wants the card.
 */
export function pinWidth(view: Rect, room: number, scale: number): number {
  const wide = WIDTH_PX * scale;
  const wanted = room < NARROW_PX * scale ? wide : Math.min(wide, room);
  return Math.max(0, Math.min(wanted, view.right - view.left - 2 * edgeOf(view)));
}

/** Returns how wide a card may be beside a box, in whole CSS pixels, on the side with more room. */
export function roomBeside(box: Rect, view: Rect): number {
  return Math.floor(Math.max(view.right - box.right, box.left - view.left) - GAP_PX - edgeOf(view));
}

/** Returns the most height that a card may take there, in CSS pixels. */
export function pinRoom(view: Rect): number {
  const height = view.bottom - view.top;
  return Math.min(height - 2 * edgeOf(view), Math.max(MOST_SHARE * height, LEAST_HEIGHT_PX));
}

/**
 * Returns the box of what is read, of those around a word from the inside out: the largest that leaves room for a card beside
 * it; the first where none does.
 */
export function readingColumn(boxes: readonly [Rect, ...Rect[]], view: Rect, scale: number): Rect {
  return boxes.findLast((box) => roomBeside(box, view) >= NARROW_PX * scale) ?? boxes[0];
}

export interface PinFacts {
  /** The box of what is read. */
  readonly column: Rect;
  /** The line of the word. */
  readonly line: Rect;
  /** The boxes of the text that is read, a line each: the paragraph of the word. */
  readonly text: readonly Rect[];
  readonly size: CardSize;
  /** Where the other cards stand. */
  readonly taken: readonly Rect[];
  readonly view: Rect;
  /** Whether the text runs from right to left: then its left side comes first. */
  readonly isRightToLeft: boolean;
}

/** Returns the place of a new card's upper left corner. */
export function placePin(facts: PinFacts): Point {
  const { column, line, size, taken, view, isRightToLeft } = facts;
  const sides = besideOf(column, size.width, view);
  if (isRightToLeft) sides.reverse();
  const beside = sides.flatMap((x) => rowsFor(facts).map((y) => ({ x, y })));
  const over = placesOver(facts);
  const free = [...beside, ...over].find((place) => {
    const box = boxAt(place, size);
    return !overlap(box, line, 0) && !taken.some((other) => overlap(box, other, GAP_PX));
  });
  if (free) return free;
  // Each lies a little below the one that came before it, so that the head of each can be seen.
  const first = beside[0] ?? over[0] ?? { x: view.left, y: view.top };
  const steps = taken.length * CASCADE_PX;
  const inwards = first.x > (view.left + view.right - size.width) / 2 ? -steps : steps;
  return keptInView({ x: first.x + inwards, y: view.top + edgeOf(view) + steps }, size, view);
}

/** Returns where a card of this width fits beside a box, the right side first. */
function besideOf(box: Rect, width: number, view: Rect): number[] {
  const edge = edgeOf(view);
  return [
    ...(box.right + GAP_PX + width <= view.right - edge ? [box.right + GAP_PX] : []),
    ...(box.left - GAP_PX - width >= view.left + edge ? [box.left - GAP_PX - width] : []),
  ];
}

/** Returns at which heights a card may begin: in line with its word, or right below or above another; the nearest first. */
function rowsFor({ line, size, taken, view }: PinFacts): number[] {
  const around = taken.flatMap(({ top, bottom }) => [bottom + GAP_PX, top - GAP_PX - size.height]);
  const inLine = keptInView({ x: view.left, y: line.top }, size, view).y;
  return [inLine, ...around]
    .filter((top) => keptInView({ x: view.left, y: top }, size, view).y === top)
    .sort((a, b) => Math.abs(a - line.top) - Math.abs(b - line.top));
}

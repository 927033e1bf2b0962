// Where a reader may take a pinned card: anywhere, so long as all of it stays in the window.
import type { Point, Rect } from '../popover/safe-path.ts';

/** The size of a card, in CSS pixels. */
export interface CardSize {
  readonly width: number;
  readonly height: number;
}

/** How far a card stays from the edges of the window; in a small window each pixel counts. */
const EDGE_PX = 8;
const SMALL_EDGE_PX = 4;
const SMALL_PX = 300;
/** How far a press of an arrow key takes a card: about a line of text, and with Shift about a paragraph. */
const STEP_PX = 20;
const LARGE_STEP_PX = 100;

const WAYS: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/** Returns how far a key takes a card, in CSS pixels; null for a key that takes it nowhere. */
export function stepByKey(key: string, isLarge: boolean): Point | null {
  const way = WAYS.get(key);
  const length = isLarge ? LARGE_STEP_PX : STEP_PX;
  return way ? { x: way.x * length, y: way.y * length } : null;
}

/** Returns the place nearest to the wanted one of its upper left corner at which all of a card is in view; a card that is too
 * large begins in view. */
export function keptInView(wanted: Point, { width, height }: CardSize, view: Rect): Point {
  const edge = edgeOf(view);
  return {
    x: clamp(wanted.x, view.left + edge, view.right - edge - width),
    y: clamp(wanted.y, view.top + edge, view.bottom - edge - height),
  };
}

/** Returns how far a card stays from the edges of this part of the window, in CSS pixels. */
export function edgeOf({ left, top, right, bottom }: Rect): number {
  return Math.min(right - left, bottom - top) < SMALL_PX ? SMALL_EDGE_PX : EDGE_PX;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

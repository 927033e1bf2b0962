// Says what a finger does that moves over a sheet at the edge of the window.
import type { Point } from './safe-path.ts';

/** How far a sheet is pulled before it goes, in CSS pixels; a low one goes when a third of it is out of view. */
const GONE_PX = 72;
/** From here on a finger means to pull: before, it may still be about to tap. */
const BEGINS_PX = 8;

/** Returns how far a finger has pulled a sheet towards the window's lower edge, in CSS pixels; 0 where it goes another way. */
export function pulledBy(from: Point, to: Point): number {
  const down = to.y - from.y;
  return down > BEGINS_PX && down > Math.abs(to.x - from.x) ? down : 0;
}

/** Returns whether a sheet of a height was pulled so far that it goes. */
export function isSwipedAway(pulled: number, height: number): boolean {
  return pulled > Math.min(GONE_PX, height / 3);
}

// Decides where the popover stands: beside its word, and all of it within the visible part of the window, however
// small.
import type { Rect } from './safe-path.ts';

/** How wide it is where there is room, in CSS pixels. */
const WIDTH_PX = 370;
/** The most height that it takes, so that the text around the word stays in view. */
const MAX_HEIGHT_PX = 420;
/** The least height at which it can be read with a scroll bar: with less on both sides, it covers its word. */
const MIN_HEIGHT_PX = 96;
/** How far it stays from the word. */
const GAP_PX = 6;
/** How far it stays from the edges of the visible part; in a small frame each pixel counts. */
const EDGE_PX = 8;
const SMALL_EDGE_PX = 4;
const SMALL_PX = 300;

/** On which side of its word it stands; 'over' where neither side has room. */
export type Side = 'below' | 'above' | 'over';

export interface PopoverPlace {
  readonly left: number;
  readonly top: number;
  /** The most height that its content may take. */
  readonly room: number;
  readonly side: Side;
}

/** Returns the popover's width, in CSS pixels, where this part of the window is visible; `scale` is how large its reader wants it. */
export function popoverWidth(view: Rect, scale = 1): number {
  return Math.max(0, Math.min(WIDTH_PX * scale, view.right - view.left - 2 * edgeOf(view)));
}

/**
 * Returns the popover's place beside a line of its word. `height` is what its content takes at `popoverWidth`. `side`
 * is where it stood before: it stays there while there is room, so that it does not jump when the reader unfolds
 * something.
 */
export function placePopover(facts: {
  readonly anchor: Rect;
  readonly height: number;
  readonly view: Rect;
  readonly side: Side | null;
  readonly scale?: number;
}): PopoverPlace {
  const { anchor, height, view, scale = 1 } = facts;
  const edge = edgeOf(view);
  const wanted = Math.min(height, MAX_HEIGHT_PX * scale);
  const below = view.bottom - edge - anchor.bottom - GAP_PX;
  const above = anchor.top - GAP_PX - view.top - edge;
  const whole = Math.max(0, view.bottom - view.top - 2 * edge);
  const side = sideFor({ wanted, below, above, before: facts.side });
  const room = Math.min(MAX_HEIGHT_PX * scale, { below, above, over: whole }[side]);
  const taken = Math.min(wanted, room);
  const top = side === 'above' ? anchor.top - GAP_PX - taken : anchor.bottom + GAP_PX;
  return {
    left: clamp(anchor.left, view.left + edge, view.right - edge - popoverWidth(view, scale)),
    top: clamp(top, view.top + edge, view.bottom - edge - taken),
    room,
    side,
  };
}

function sideFor({
  wanted,
  below,
  above,
  before,
}: {
  wanted: number;
  below: number;
  above: number;
  before: Side | null;
}): Side {
  const least = Math.min(wanted, MIN_HEIGHT_PX);
  if (before === 'below' && below >= least) return 'below';
  if (before === 'above' && above >= least) return 'above';
  if (below >= wanted) return 'below';
  if (above >= wanted) return 'above';
  if (Math.max(below, above) < least) return 'over';
  return below >= above ? 'below' : 'above';
}

function edgeOf(view: Rect): number {
  const isSmall = Math.min(view.right - view.left, view.bottom - view.top) < SMALL_PX;
  return isSmall ? SMALL_EDGE_PX : EDGE_PX;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

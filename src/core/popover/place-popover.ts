// Decides where the popover stands: beside its word, and all of it within the visible part of the window, however
// small. Where that is as narrow as a phone, or has no room beside the word, it is a sheet at an edge.
import type { Rect } from './safe-path.ts';

/** How wide it is where there is room, in CSS pixels. */
const WIDTH_PX = 370;
/** The most height that it takes, so that the text around the word stays in view. */
const MAX_HEIGHT_PX = 420;
/** The least height at which it can be read with a scroll bar. */
const MIN_HEIGHT_PX = 96;
/** Up to this width a window has a sheet: phones that are held upright, and windows at four times the size. */
const SHEET_WIDTH_PX = 480;
/** The most of the window's height that a sheet takes, and what it takes all the same where the line that is read leaves it. */
const SHEET_SHARE = 0.45;
const BRIEF_PX = 200;
/** In a window lower than this nothing else can be read beside a popover: it covers its word. */
const LOW_PX = 150;
/** Two lines: a sheet that has less room is over the line that is read. */
const LEAST_SHEET_PX = 48;
/** How far it stays from the word. */
const GAP_PX = 6;
/** How far it stays from the edges of the visible part; in a small frame each pixel counts. */
const EDGE_PX = 8;
const SMALL_EDGE_PX = 4;
const SMALL_PX = 300;

/**
 * On which side of its word it stands; as a sheet at which edge of the window: the lower one, unless it would lie over the line
 * that is read; or 'over' all of a window that is very low.
 */
export type Side = 'below' | 'above' | 'bottom' | 'top' | 'over';

export interface PopoverPlace {
  readonly left: number;
  readonly top: number;
  /** The most height that its content may take. */
  readonly room: number;
  readonly side: Side;
}

/** Returns the popover's width, in CSS pixels, where this part of the window is visible; `scale` is how large its reader wants it. */
export function popoverWidth(view: Rect, scale = 1): number {
  if (isNarrow(view)) return view.right - view.left;
  return Math.max(0, Math.min(WIDTH_PX * scale, view.right - view.left - 2 * edgeOf(view)));
}

/** Returns whether it stands as a sheet at an edge of the window. */
export function isSheet(side: Side): boolean {
  return side === 'bottom' || side === 'top';
}

/** Returns whether it stands beside its word, where there is room for both. */
export function isBeside(side: Side): boolean {
  return side === 'below' || side === 'above';
}

interface PlaceFacts {
  /** A line of its word. */
  readonly anchor: Rect;
  /** What its content takes at `popoverWidth`. */
  readonly height: number;
  readonly view: Rect;
  /** Where it stood before: it stays there while there is room, so that it does not jump when the reader unfolds something. */
  readonly side: Side | null;
  /** Whether the text around its word runs from right to left: then their right edges are in line. */
  readonly isRightToLeft: boolean;
  /** How large its reader wants it: 1 as it is by default. */
  readonly scale?: number;
}

/** Returns the popover's place for a line of its word. */
export function placePopover(facts: PlaceFacts): PopoverPlace {
  const { anchor, height, view, isRightToLeft, scale } = facts;
  const edge = isNarrow(view) ? 0 : edgeOf(view);
  const width = popoverWidth(view, scale);
  const { side, most } = sideFor(facts);
  const taken = Math.min(height, most);
  const top = {
    below: anchor.bottom + GAP_PX,
    above: anchor.top - GAP_PX - taken,
    bottom: view.bottom - taken,
    top: view.top,
    over: anchor.bottom + GAP_PX,
  }[side];
  const outer = isSheet(side) ? 0 : edge;
  return {
    left: clamp(
      isRightToLeft ? anchor.right - width : anchor.left,
      view.left + edge,
      view.right - edge - width,
    ),
    top: clamp(top, view.top + outer, view.bottom - outer - taken),
    room: most,
    side,
  };
}

interface SideFound {
  readonly side: Side;
  /** The most height that it has there. */
  readonly most: number;
}

function sideFor(facts: PlaceFacts): SideFound {
  const { view, side: before } = facts;
  const height = view.bottom - view.top;
  if (height < LOW_PX) return { side: 'over', most: Math.max(0, height - 2 * edgeOf(view)) };
  const beside = isNarrow(view) || (before && isSheet(before)) ? null : sideBeside(facts);
  return beside ?? edgeFor(facts);
}

/** Returns the side of its word on which there is room; null where there is too little. */
function sideBeside({ anchor, height, view, side: before, scale = 1 }: PlaceFacts): SideFound | null {
  const edge = edgeOf(view);
  const highest = MAX_HEIGHT_PX * scale;
  const wanted = Math.min(height, highest);
  const room = {
    below: view.bottom - edge - anchor.bottom - GAP_PX,
    above: anchor.top - GAP_PX - view.top - edge,
  };
  const least = Math.min(wanted, MIN_HEIGHT_PX);
  const at = (side: 'below' | 'above') => ({ side, most: Math.min(highest, room[side]) });
  if ((before === 'below' || before === 'above') && room[before] >= least) return at(before);
  if (room.below >= wanted) return at('below');
  if (room.above >= wanted) return at('above');
  if (Math.max(room.below, room.above) < least) return null;
  return at(room.below >= room.above ? 'below' : 'above');
}

/** Returns the edge of the window at which it stands as a sheet: over the line that is read only if that fills the window. */
function edgeFor({ anchor, height, view, side: before }: PlaceFacts): SideFound {
  const share = Math.max(SHEET_SHARE * (view.bottom - view.top), MIN_HEIGHT_PX);
  const highest = Math.max(share, BRIEF_PX);
  const wanted = Math.min(height, highest);
  const room = {
    bottom: Math.min(highest, view.bottom - anchor.bottom - GAP_PX),
    top: Math.min(highest, anchor.top - GAP_PX - view.top),
  };
  const least = Math.min(wanted, LEAST_SHEET_PX);
  if (Math.max(room.bottom, room.top) < least) return { side: 'bottom', most: share };
  const stays = (before === 'bottom' || before === 'top') && room[before] >= least;
  const side = stays ? before : room.bottom >= Math.min(wanted, room.top) ? 'bottom' : 'top';
  return { side, most: room[side] };
}

/** Whether a window is so narrow that there is a sheet in it, whatever room the word has. */
function isNarrow(view: Rect): boolean {
  return view.right - view.left <= SHEET_WIDTH_PX && view.bottom - view.top >= LOW_PX;
}

function edgeOf(view: Rect): number {
  const isSmall = Math.min(view.right - view.left, view.bottom - view.top) < SMALL_PX;
  return isSmall ? SMALL_EDGE_PX : EDGE_PX;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

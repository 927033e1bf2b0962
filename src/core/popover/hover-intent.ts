// Works out what the reader means by pointer and keys, as one state machine: when a popover opens, and when it
// closes.
//
//                     still for SETTLE_MS: look               found
//   over nothing ───────────────────────────▶ looked through ───────┐
//     ▲   │ onto a mark                                             ▼
//     │   └───────────────────────────────────────────────────▶ resting
//     │ off it                                                      │
//     │ busy: scrolled, pressed; until it moves on                  │
//     ├─────────────────────────────────────────────────────────────┤ for as long as its move says;
//     │                     show (focus, tap, jump)                 ▼ beside an open mark NEIGHBOUR_MS
//     │      any state ───────────────────────────▶ held         hovered ◀──┐ back on the mark,
//     │                                              │ dismiss      │  │    │ or in the popover
//     │                                              ▼              │  └▶ away
//     ├◀─────────────────────────────────────────── idle ◀──────────┼───────┘ for LEAVE_MS
//     │                                                             │ give way: the page shows a preview of its own
//     └◀──────── gave way: that mark opens at the next rest ◀───────┘
import { isOnTheWay, type Point, type Rect } from './safe-path.ts';

/**
 * How long the pointer rests on a mark before its popover opens, in milliseconds, where the reader has chosen nothing else: a
 * passing pointer opens nothing.
 */
export const REST_MS = 200;
/** The same on another mark while one is open: at once for the eye, and still nothing for a pointer that sweeps over many. */
export const NEIGHBOUR_MS = 50;
/** How long the pointer may be away from mark and popover before the popover closes. */
export const LEAVE_MS = 300;
/**
 * How long the pointer is still over something without marks before we look below it: links that cover a whole card,
 * and other overlays, keep the pointer's events from the text.
 */
export const SETTLE_MS = 50;
/** How far the pointer may tremble and still count as resting, in CSS pixels. */
const TREMBLE_PX = 4;

/** What the reader means to do with a mark; `Mark` is whatever stands for one. */
export interface HoverState<Mark> {
  /** The mark whose popover is open. */
  readonly open: Mark | null;
  /** Opened on purpose, by focus, tap or jump: leaving with the pointer does not close it. */
  readonly isHeld: boolean;
  /** Over something without marks: since when and where the pointer is still, and whether we have looked below it. */
  readonly still: {
    readonly since: number;
    readonly at: Point;
    readonly hasLooked: boolean;
    readonly rest: number | null;
  } | null;
  /** The mark that was left to the page's own preview, and whether the pointer has left it since. */
  readonly gaveWay: { readonly mark: Mark; readonly hasLeft: boolean } | null;
  /** The mark on which the pointer rests, since when and where, and how long it is to rest there. */
  readonly resting: {
    readonly mark: Mark;
    readonly since: number;
    readonly at: Point;
    readonly wait: number;
  } | null;
  /** Where the pointer was when the reader did something else: what is below it there is not meant. */
  readonly parked: Point | null;
  /** Where the pointer last was on the open mark. */
  readonly onOpen: Point | null;
  /** Since when and from where the pointer is away from the open mark and its popover. */
  readonly away: { readonly since: number; readonly from: Point } | null;
}

export type HoverEvent<Mark> =
  /**
   * The pointer has moved; `over` is the mark below it, 'popover', or null for anything else. `rest` is how long it is to rest
   * before it opens something, REST_MS where it is not given; null where it opens nothing, since a button is held or a key is not.
   */
  | {
      readonly kind: 'move';
      readonly over: Mark | 'popover' | null;
      readonly at: Point;
      readonly popover: Rect | null;
      readonly rest?: number | null;
    }
  /** The reader scrolls, or presses or lifts a button, with the pointer here. */
  | { readonly kind: 'busy'; readonly at: Point }
  /** We have looked below a still pointer. */
  | { readonly kind: 'looked'; readonly mark: Mark | null }
  /** The page shows a preview of its own for this mark. */
  | { readonly kind: 'give-way'; readonly mark: Mark }
  /** The reader asked for this mark: by focus, tap or jump. */
  | { readonly kind: 'show'; readonly mark: Mark }
  /** Escape, a tap elsewhere, the focus gone, the mark scrolled away. */
  | { readonly kind: 'dismiss' }
  /** Time has passed. */
  | { readonly kind: 'tick' };

/** Returns the state in which nothing is open or about to open. */
export function idleHover<Mark>(): HoverState<Mark> {
  return {
    ...{ open: null, isHeld: false, still: null, gaveWay: null, resting: null, away: null },
    ...{ parked: null, onOpen: null },
  };
}

/** Returns the next state; `now` is in milliseconds. A popover opens or closes where `open` differs from before. */
export function nextHover<Mark>(
  state: HoverState<Mark>,
  event: HoverEvent<Mark>,
  now: number,
): HoverState<Mark> {
  switch (event.kind) {
    case 'show':
      return { ...idleHover(), open: event.mark, isHeld: true };
    case 'dismiss':
      // A hand that trembles after Escape does not open it again.
      return { ...idleHover(), parked: state.onOpen };
    case 'busy':
      return { ...state, still: null, resting: null, parked: event.at };
    case 'give-way':
      return gaveWay(state, event.mark);
    case 'looked':
      return elapse(looked(state, event.mark), now);
    case 'move':
      return elapse(moved(state, event, now), now);
    case 'tick':
      return elapse(state, now);
  }
}

/** Returns whether it is time to look below the pointer; send what is found as 'looked'. */
export function wantsLook<Mark>({ still }: HoverState<Mark>, now: number): boolean {
  return still !== null && !still.hasLooked && now >= still.since + SETTLE_MS;
}

/** Returns when the state changes by itself, on the clock of `now`; null if it does not. */
export function nextChange<Mark>(state: HoverState<Mark>): number | null {
  const times: number[] = [];
  if (state.still && !state.still.hasLooked) times.push(state.still.since + SETTLE_MS);
  if (state.resting) times.push(state.resting.since + state.resting.wait);
  if (state.away) times.push(state.away.since + LEAVE_MS);
  return times.length === 0 ? null : Math.min(...times);
}

function moved<Mark>(
  before: HoverState<Mark>,
  event: Extract<HoverEvent<Mark>, { kind: 'move' }>,
  now: number,
): HoverState<Mark> {
  const { over, at, popover, rest = REST_MS } = event;
  if (over === 'popover') return { ...before, still: null, resting: null, away: null, onOpen: null };
  const parked = before.parked && isTremble(before.parked, at) ? before.parked : null;
  const still = over === null && !parked ? stillAt(before, at, now, rest) : null;
  // Over an overlay, each step is over nothing: while the pointer only trembles, it stays on what was found below.
  const isOnFound = still !== null && still === before.still && still.hasLooked;
  const state = { ...before, parked, still, gaveWay: isOnFound ? before.gaveWay : stepped(before, over) };
  if (over !== null && over === state.open) return { ...state, resting: null, away: null, onOpen: at };

  const isFromOpen = state.open !== null && !state.isHeld;
  const wait =
    rest !== null && isFromOpen && isToNeighbour(state, event) ? Math.min(NEIGHBOUR_MS, rest) : rest;
  const resting = isOnFound ? state.resting : over === null ? null : restingOn(state, over, at, now, wait);
  if (!isFromOpen) return { ...state, resting, away: null };
  if (isOnFound && state.away === null && resting === null) return state;
  const away = state.away ?? { since: now, from: state.onOpen ?? at };
  // On the way to the popover, each step starts the time again.
  const isComing = popover !== null && isOnTheWay(away.from, at, popover);
  return { ...state, resting, away: isComing ? { ...away, since: now } : away };
}

/** Whether a step from the open mark is to another mark beside it, and not over that on the way to the popover. */
function isToNeighbour<Mark>(
  { away, onOpen }: HoverState<Mark>,
  { at, popover }: Extract<HoverEvent<Mark>, { kind: 'move' }>,
): boolean {
  const from = away?.from ?? onOpen;
  return from === null || popover === null || !isOnTheWay(from, at, popover);
}

function looked<Mark>(state: HoverState<Mark>, mark: Mark | null): HoverState<Mark> {
  if (!state.still) return state;
  const still = { ...state.still, hasLooked: true };
  if (mark === null) return { ...state, still };
  if (mark === state.open) return { ...state, still, resting: null, away: null, onOpen: still.at };
  const resting = restingOn({ ...state, resting: null }, mark, still.at, still.since, still.rest);
  return { ...state, still, resting };
}

/** The page's own preview takes over: our popover closes, unless the reader asked for it or came back for it. */
function gaveWay<Mark>(state: HoverState<Mark>, mark: Mark): HoverState<Mark> {
  const isOnMark =
    (state.open === mark && !state.isHeld) || (state.open === null && state.resting?.mark === mark);
  if (!isOnMark || state.gaveWay?.mark === mark) return state;
  return { ...idleHover(), still: state.still, gaveWay: { mark, hasLeft: false } };
}

/** Notes whether this step takes the pointer off the mark that was left to the page. */
function stepped<Mark>({ gaveWay }: HoverState<Mark>, over: Mark | null): HoverState<Mark>['gaveWay'] {
  return gaveWay && over !== gaveWay.mark ? { ...gaveWay, hasLeft: true } : gaveWay;
}

function stillAt<Mark>({ still }: HoverState<Mark>, at: Point, now: number, rest: number | null) {
  if (still && still.rest === rest && isTremble(still.at, at)) return still;
  return { since: now, at, hasLooked: false, rest };
}

function restingOn<Mark>(
  state: HoverState<Mark>,
  mark: Mark,
  at: Point,
  now: number,
  wait: number | null,
): HoverState<Mark>['resting'] {
  if (wait === null || state.parked || (state.gaveWay?.mark === mark && !state.gaveWay.hasLeft)) return null;
  const before = state.resting;
  return before?.mark === mark && isTremble(before.at, at) ? before : { mark, since: now, at, wait };
}

function isTremble(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) <= TREMBLE_PX;
}

function elapse<Mark>(state: HoverState<Mark>, now: number): HoverState<Mark> {
  const { still, resting, away, gaveWay } = state;
  if (resting && now >= resting.since + resting.wait) {
    const isSecondRest = gaveWay?.mark === resting.mark;
    return {
      ...idleHover(),
      ...{ open: resting.mark, still, gaveWay: isSecondRest ? gaveWay : null, onOpen: resting.at },
    };
  }
  if (away && now >= away.since + LEAVE_MS)
    return { ...idleHover(), still, resting, gaveWay, parked: state.parked };
  return state;
}

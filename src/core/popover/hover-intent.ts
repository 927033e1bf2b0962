// Works out what the reader means by pointer and keys, as one state machine: when a popover opens, and when it
// closes.
//
//                     still for SETTLE_MS: look               found
//   over nothing ───────────────────────────▶ looked through ───────┐
//     ▲   │ onto a mark                                             ▼
//     │   └───────────────────────────────────────────────────▶ resting
//     │ off it                                                      │
//     ├─────────────────────────────────────────────────────────────┤ for REST_MS
//     │                     show (focus, tap, jump)                 ▼
//     │      any state ───────────────────────────▶ held         hovered ◀──┐ back on the mark,
//     │                                              │ dismiss      │  │    │ or in the popover
//     │                                              ▼              │  └▶ away
//     ├◀─────────────────────────────────────────── idle ◀──────────┼───────┘ for LEAVE_MS
//     │                                                             │ give way: the page shows a preview of its own
//     └◀──────── gave way: that mark opens at the next rest ◀───────┘
import { isOnTheWay, type Point, type Rect } from './safe-path.ts';

/** How long the pointer rests on a mark before its popover opens, in milliseconds: a passing pointer opens nothing. */
export const REST_MS = 200;
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
  readonly still: { readonly since: number; readonly at: Point; readonly hasLooked: boolean } | null;
  /** The mark that was left to the page's own preview, and whether the pointer has left it since. */
  readonly gaveWay: { readonly mark: Mark; readonly hasLeft: boolean } | null;
  /** The mark on which the pointer rests, since when and where. */
  readonly resting: { readonly mark: Mark; readonly since: number; readonly at: Point } | null;
  /** Since when and from where the pointer is away from the open mark and its popover. */
  readonly away: { readonly since: number; readonly from: Point } | null;
}

export type HoverEvent<Mark> =
  /** The pointer has moved; `over` is the mark below it, 'popover', or null for anything else. */
  | {
      readonly kind: 'move';
      readonly over: Mark | 'popover' | null;
      readonly at: Point;
      readonly popover: Rect | null;
    }
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
  return { open: null, isHeld: false, still: null, gaveWay: null, resting: null, away: null };
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
      return idleHover();
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
  if (state.resting) times.push(state.resting.since + REST_MS);
  if (state.away) times.push(state.away.since + LEAVE_MS);
  return times.length === 0 ? null : Math.min(...times);
}

function moved<Mark>(
  before: HoverState<Mark>,
  event: Extract<HoverEvent<Mark>, { kind: 'move' }>,
  now: number,
): HoverState<Mark> {
  const { over, at, popover } = event;
  if (over === 'popover') return { ...before, still: null, resting: null, away: null };
  const still = over === null ? stillAt(before, at, now) : null;
  // Over an overlay, each step is over nothing: while the pointer only trembles, it stays on what was found below.
  const isOnFound = still !== null && still === before.still && still.hasLooked;
  const state = { ...before, still, gaveWay: isOnFound ? before.gaveWay : stepped(before, over) };
  if (over !== null && over === state.open) return { ...state, resting: null, away: null };

  const resting = isOnFound ? state.resting : over === null ? null : restingOn(state, over, at, now);
  if (state.open === null || state.isHeld) return { ...state, resting, away: null };
  if (isOnFound && state.away === null && resting === null) return state;
  const away = state.away ?? { since: now, from: at };
  // On the way to the popover, each step starts the time again.
  const isComing = popover !== null && isOnTheWay(away.from, at, popover);
  return { ...state, resting, away: isComing ? { ...away, since: now } : away };
}

function looked<Mark>(state: HoverState<Mark>, mark: Mark | null): HoverState<Mark> {
  if (!state.still) return state;
  const still = { ...state.still, hasLooked: true };
  if (mark === null) return { ...state, still };
  if (mark === state.open) return { ...state, still, resting: null, away: null };
  return { ...state, still, resting: restingOn({ ...state, resting: null }, mark, still.at, still.since) };
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

function stillAt<Mark>({ still }: HoverState<Mark>, at: Point, now: number) {
  return still && isTremble(still.at, at) ? still : { since: now, at, hasLooked: false };
}

function restingOn<Mark>(state: HoverState<Mark>, mark: Mark, at: Point, now: number) {
  if (state.gaveWay?.mark === mark && !state.gaveWay.hasLeft) return null;
  const before = state.resting;
  return before?.mark === mark && isTremble(before.at, at) ? before : { mark, since: now, at };
}

function isTremble(from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) <= TREMBLE_PX;
}

function elapse<Mark>(state: HoverState<Mark>, now: number): HoverState<Mark> {
  const { still, resting, away, gaveWay } = state;
  if (resting && now >= resting.since + REST_MS) {
    const isSecondRest = gaveWay?.mark === resting.mark;
    return { ...idleHover(), open: resting.mark, still, gaveWay: isSecondRest ? gaveWay : null };
  }
  if (away && now >= away.since + LEAVE_MS) return { ...idleHover(), still, resting, gaveWay };
  return state;
}

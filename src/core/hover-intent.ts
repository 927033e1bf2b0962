import { isOnTheWay, type Point, type Rect } from './safe-path.ts';

/** How long the pointer rests on a mark before its popover opens, in milliseconds: a passing pointer opens nothing. */
export const REST_MS = 200;
/** How long the pointer may be away from mark and popover before the popover closes. */
export const LEAVE_MS = 300;
/** How far the pointer may tremble and still rest, in CSS pixels. */
const TREMBLE_PX = 4;

/** What the reader means to do with a mark; `Mark` is whatever stands for one. */
export interface HoverState<Mark> {
  /** The mark whose popover is open. */
  readonly open: Mark | null;
  /** Opened on purpose, by focus, tap or jump: leaving with the pointer does not close it. */
  readonly isHeld: boolean;
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
  /** The reader asked for this mark: by focus, tap or jump. */
  | { readonly kind: 'show'; readonly mark: Mark }
  /** Escape, a tap elsewhere, the focus gone, the mark scrolled away. */
  | { readonly kind: 'dismiss' }
  /** Time has passed. */
  | { readonly kind: 'tick' };

export function idleHover<Mark>(): HoverState<Mark> {
  return { open: null, isHeld: false, resting: null, away: null };
}

/** The next state; `now` is in milliseconds. A popover opens or closes where `open` differs from before. */
export function nextHover<Mark>(
  state: HoverState<Mark>,
  event: HoverEvent<Mark>,
  now: number,
): HoverState<Mark> {
  switch (event.kind) {
    case 'show':
      return { open: event.mark, isHeld: true, resting: null, away: null };
    case 'dismiss':
      return idleHover();
    case 'move':
      return elapse(moved(state, event, now), now);
    case 'tick':
      return elapse(state, now);
  }
}

/** When the state changes by itself, in the time of `now`; null if it does not. */
export function nextChange<Mark>(state: HoverState<Mark>): number | null {
  const times: number[] = [];
  if (state.resting) times.push(state.resting.since + REST_MS);
  if (state.away) times.push(state.away.since + LEAVE_MS);
  return times.length === 0 ? null : Math.min(...times);
}

function moved<Mark>(
  state: HoverState<Mark>,
  event: Extract<HoverEvent<Mark>, { kind: 'move' }>,
  now: number,
): HoverState<Mark> {
  const { over, at, popover } = event;
  if (over === 'popover') return { ...state, resting: null, away: null };
  if (over !== null && over === state.open) return { ...state, resting: null, away: null };

  const resting = over === null ? null : restingOn(state, over, at, now);
  if (state.open === null || state.isHeld) return { ...state, resting, away: null };
  const away = state.away ?? { since: now, from: at };
  // On the way to the popover, the time begins anew with each step.
  const isComing = popover !== null && isOnTheWay(away.from, at, popover);
  return { ...state, resting, away: isComing ? { ...away, since: now } : away };
}

function restingOn<Mark>(state: HoverState<Mark>, mark: Mark, at: Point, now: number) {
  const before = state.resting;
  const isStill =
    before !== null &&
    before.mark === mark &&
    Math.hypot(at.x - before.at.x, at.y - before.at.y) <= TREMBLE_PX;
  return isStill ? before : { mark, since: now, at };
}

function elapse<Mark>(state: HoverState<Mark>, now: number): HoverState<Mark> {
  if (state.resting && now >= state.resting.since + REST_MS) {
    return { open: state.resting.mark, isHeld: false, resting: null, away: null };
  }
  if (state.away && now >= state.away.since + LEAVE_MS)
    return { ...idleHover<Mark>(), resting: state.resting };
  return state;
}

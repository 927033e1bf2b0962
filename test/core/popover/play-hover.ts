// A pointer over a page, played step by step: for the tests of when a popover opens.
import {
  type HoverEvent,
  type HoverState,
  idleHover,
  nextChange,
  nextHover,
  wantsLook,
} from '../../../src/core/popover/hover-intent.ts';

/** What happens at a time, in milliseconds. */
export type Step = readonly [at: number, event: HoverEvent<string>];

/** A page with the marks "rag" and "agent" in a line, and below "rag" its popover. */
const PLACES = { rag: { x: 50, y: 100 }, agent: { x: 150, y: 100 }, popover: { x: 60, y: 140 } } as const;
/** Where the popover is, while one is known. */
export const POPOVER = { left: 40, top: 120, right: 240, bottom: 200 };
const AWAY = { x: 50, y: 20 };

/** The pointer is over a mark or the popover. */
export const over = (mark: 'rag' | 'agent' | 'popover', isOpen = true): HoverEvent<string> => ({
  kind: 'move',
  over: mark,
  at: PLACES[mark],
  popover: isOpen ? POPOVER : null,
});
/** The pointer is over nothing of ours. */
export const moveTo = (x: number, y: number): HoverEvent<string> => ({
  kind: 'move',
  over: null,
  at: { x, y },
  popover: POPOVER,
});
/** The pointer goes where it is on the way to nothing of ours. */
export const leave = moveTo(AWAY.x, AWAY.y);
export const show = (mark: string): HoverEvent<string> => ({ kind: 'show', mark });
export const dismiss: HoverEvent<string> = { kind: 'dismiss' };

/** What came of it. */
export interface Played {
  readonly state: HoverState<string>;
  /** Each opening of a mark and each closing (null), with its time and what brought it. */
  readonly changes: readonly { at: number; open: string | null; by: HoverEvent<string>['kind'] }[];
}

/**
 * Plays events at their times as the page does: with a tick whenever the state says that it changes by itself, and an answer
 * where it wants to know what lies below the pointer.
 */
export function play(steps: readonly Step[], until: number, below: string | null = null): Played {
  let state = idleHover<string>();
  const changes: { at: number; open: string | null; by: HoverEvent<string>['kind'] }[] = [];
  const apply = (event: HoverEvent<string>, at: number) => {
    const before = state;
    state = nextHover(state, event, at);
    if (state.open !== before.open || event.kind === 'show')
      changes.push({ at, open: state.open, by: event.kind });
    if (wantsLook(state, at)) apply({ kind: 'looked', mark: below }, at);
  };
  const tickUntil = (time: number) => {
    for (let due = nextChange(state); due !== null && due <= time; due = nextChange(state)) {
      apply({ kind: 'tick' }, due);
      const next = nextChange(state);
      if (next !== null && next <= due) throw new Error(`The state asks for the tick at ${due} again.`);
    }
  };
  for (const [at, event] of steps) {
    tickUntil(at);
    apply(event, at);
  }
  tickUntil(until);
  return { state, changes };
}

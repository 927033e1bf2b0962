// Runs the state machine of core/popover/hover-intent: its events, its clock, and its looks below the pointer.
import {
  type HoverEvent,
  type HoverState,
  idleHover,
  nextChange,
  nextHover,
  wantsLook,
} from '../../../core/popover/hover-intent.ts';
import type { Point } from '../../../core/popover/safe-path.ts';
import type { Mark } from '../../marking/highlighter.ts';

export interface HoverClock {
  state(): HoverState<Mark>;
  send(event: HoverEvent<Mark>): void;
  dismiss(): void;
  /** Closes what is open, and stops the clock. */
  stop(): void;
}

/** Makes the clock, with nothing going on. `look` returns the mark below a point; `onState` hears of each new state. */
export function hoverClock(options: {
  look: (at: Point) => Mark | null;
  onState: (state: HoverState<Mark>, before: HoverState<Mark>) => void;
}): HoverClock {
  let state = idleHover<Mark>();
  let timer: { readonly id: ReturnType<typeof setTimeout>; readonly due: number } | null = null;

  const send = (event: HoverEvent<Mark>) => {
    const before = state;
    state = nextHover(state, event, performance.now());
    wake();
    options.onState(state, before);
  };
  const stopClock = () => {
    if (timer) clearTimeout(timer.id);
    timer = null;
  };
  /**
   * Sets the clock. A clock that would ring too early is left alone: a moving pointer does not set it again at each
   * step.
   */
  const wake = () => {
    const due = nextChange(state);
    if (due === null) stopClock();
    else if (timer === null || due < timer.due) {
      stopClock();
      timer = { id: setTimeout(ring, Math.max(0, due - performance.now()) + 1), due };
    }
  };
  const ring = () => {
    timer = null;
    if (state.still && wantsLook(state, performance.now()))
      send({ kind: 'looked', mark: options.look(state.still.at) });
    else send({ kind: 'tick' });
  };
  const dismiss = () => send({ kind: 'dismiss' });

  return { state: () => state, send, dismiss, stop: dismiss };
}

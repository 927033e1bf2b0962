// Runs the state machine of core/page/page-scheduler: its clock, and its work, one piece after the other.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import {
  idlePage,
  nextPageChange,
  nextPageState,
  type Owed,
  type PageEvent,
  type Task,
  workBegun,
} from '../../core/page/page-scheduler.ts';

/** Has work done when its time has come. */
export interface WorkClock<Part> {
  /** The page has changed something, which asks for these tasks besides reading. */
  changed(...tasks: Task[]): void;
  /** We want these tasks done, or have noted something to read again. */
  wanted(...tasks: Task[]): void;
  /** These parts, or what was to be analysed again, could not be analysed. */
  unanswered(parts: readonly Part[]): void;
}

/**
 * Makes the clock, which stops when the signal aborts. `readAt` returns when the next part is to be read; null for
 * never.
 */
export function workClock<Part>(options: {
  readAt: () => number | null;
  work: (owed: Owed<Part>) => Promise<void>;
  signal: AbortSignal;
  onError: (error: unknown) => void;
}): WorkClock<Part> {
  const { readAt, work, signal, onError } = options;
  let state = idlePage<Part>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = (event: PageEvent<Part>) => {
    const before = state;
    const now = performance.now();
    state = nextPageState(before, event, now);
    clearTimeout(timer);
    const change = nextPageChange(state);
    if (change !== null) timer = setTimeout(send, change - now, { kind: 'tick' });
    const begun = workBegun(before, state);
    if (begun) work(begun).then(() => send({ kind: 'done', readAt: readAt() }), onError);
  };
  onAbort(signal, () => send({ kind: 'stop' }));

  return {
    changed: (...tasks) => send({ kind: 'changed', readAt: readAt(), tasks }),
    wanted: (...tasks) => send({ kind: 'wanted', readAt: readAt(), tasks }),
    unanswered: (parts) => send({ kind: 'unanswered', parts }),
  };
}

// Does work while the page is idle.

/**
 * The longest that one slice of work may keep the page waiting, in milliseconds, if the page expects to be idle that
 * long.
 */
const SLICE_MS = 5;
/** How long work may wait for a quiet moment, in milliseconds: a page that never rests is read all the same. */
const PATIENCE_MS = 1000;

/**
 * Does a piece of work in slices while the page is idle; the work yields where it may be interrupted. Resolves with
 * what the work returns, or with null once the signal aborts.
 */
export function workWhenIdle<Value>(work: Iterator<void, Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const slice = (idle: IdleDeadline) => {
      if (signal.aborted) return resolve(null);
      // A page that animates is idle for less than a slice between its frames.
      const slack = idle.didTimeout ? SLICE_MS : Math.min(SLICE_MS, idle.timeRemaining());
      const end = performance.now() + slack;
      try {
        do {
          const step = work.next();
          if (step.done) return resolve(step.value);
        } while (performance.now() < end);
      } catch (error) {
        return reject(error);
      }
      requestIdleCallback(slice, { timeout: PATIENCE_MS });
    };
    requestIdleCallback(slice, { timeout: PATIENCE_MS });
  });
}

/** Resolves when the page is idle, or the signal has aborted. */
export async function idleMoment(signal: AbortSignal): Promise<void> {
  await workWhenIdle([].values(), signal);
}

/** The longest that one slice of work may keep the page waiting, in milliseconds. */
const SLICE_MS = 5;
/** How long work may wait for a quiet moment, in milliseconds: a page that never rests is read all the same. */
const PATIENCE_MS = 1000;

/**
 * Does a piece of work in slices while the page is idle; the work yields where it may be interrupted. Resolves when
 * it is done or the signal aborts.
 */
export function workWhenIdle(work: Iterator<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const slice = () => {
      if (signal.aborted) return resolve();
      const end = performance.now() + SLICE_MS;
      try {
        do {
          if (work.next().done) return resolve();
        } while (performance.now() < end);
      } catch (error) {
        return reject(error);
      }
      requestIdleCallback(slice, { timeout: PATIENCE_MS });
    };
    requestIdleCallback(slice, { timeout: PATIENCE_MS });
  });
}

// Does work in pieces while the reader does nothing.

/** Does a piece of work in each idle time, as long as it says that there is more, until the signal aborts. */
export function inIdleTime(work: () => boolean, signal: AbortSignal): void {
  const next = () => {
    if (!signal.aborted && work()) requestIdleCallback(next);
  };
  requestIdleCallback(next);
}

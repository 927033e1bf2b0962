// Undoes things when the piece of work ends to which they belong.

/**
 * Calls `undo` once when a signal aborts, or at once if it has aborted already: an event listener would then wait
 * forever. Call this after doing what is to be undone.
 */
export function onAbort(signal: AbortSignal, undo: () => void): void {
  if (signal.aborted) undo();
  else signal.addEventListener('abort', undo, { once: true });
}

// What ends together with a piece of work.

/**
 * Calls `undo` once when a signal aborts; at once where it has aborted already, for which an event listener would wait
 * for ever. To be called after what is to be undone.
 */
export function onAbort(signal: AbortSignal, undo: () => void): void {
  if (signal.aborted) undo();
  else signal.addEventListener('abort', undo, { once: true });
}

// Listens before the page does.

/**
 * Calls back with each event of a kind until the signal aborts. It listens on the window, before all that listens on the
 * document: pages stop events there. What a page stops on the window itself, by a listener that was there before ours, cannot
 * be had. Passive, unless the listener may prevent the event.
 */
export function listenFirst<Kind extends keyof WindowEventMap>(
  kind: Kind,
  signal: AbortSignal,
  listener: (event: WindowEventMap[Kind]) => void,
  passive = true,
): void {
  addEventListener(kind, listener, { capture: true, passive, signal });
}

// A frame's side of the list of terms on a page, which the popup shows.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';

/** A term that a frame has marked, and how often. */
export interface PageTerm {
  readonly id: string;
  readonly count: number;
}

/** What the popup tells a frame: to jump to the first mark of a term. */
export interface JumpOrder {
  readonly frame: string;
  readonly jumpTo: string;
}

export const PAGE_TERMS_PORT = 'page-terms';

/** Tells an open popup which terms are marked, and jumps to one when the popup says so, until the signal aborts. */
export function sharePageTerms(
  signal: AbortSignal,
  page: { terms(): PageTerm[]; onChange(listener: () => void): () => void; jumpTo(id: string): void },
): void {
  // randomUUID is for secure contexts only, and pages may be read over http.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const connect = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== PAGE_TERMS_PORT) return;
    const send = () => void callIfAlive(() => port.postMessage({ frame, terms: page.terms() }));
    const stop = page.onChange(send);
    port.onDisconnect.addListener(stop);
    onAbort(signal, () => {
      stop();
      void callIfAlive(() => port.postMessage({ frame, terms: [] }));
    });
    port.onMessage.addListener((message: unknown) => {
      // Only our own windows can connect.
      const order = message as JumpOrder;
      if (order.frame === frame) page.jumpTo(order.jumpTo);
    });
    send();
  };
  browser.runtime.onConnect.addListener(connect);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onConnect.removeListener(connect)));
}

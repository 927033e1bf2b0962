// Connects the popup to the frames of a page: which terms they have marked, and the way to one of them.
import * as v from 'valibot';
import { onAbort } from '../core/lifetime/on-abort.ts';
import { browser } from './api.ts';
import { callIfAlive } from './orphan.ts';

/** A term that a frame has marked, and how often. */
const pageTerm = v.object({ id: v.string(), count: v.number() });
export type PageTerm = v.InferOutput<typeof pageTerm>;

const fromFrame = v.object({ frame: v.string(), terms: v.array(pageTerm) });
const fromPopup = v.object({ frame: v.string(), jumpTo: v.string() });

const PORT = 'page-terms';

/** Tells an open popup which terms this frame has marked, and jumps to one when the popup says so. */
export function sharePageTerms(
  signal: AbortSignal,
  page: { terms(): PageTerm[]; onChange(listener: () => void): () => void; jumpTo(id: string): void },
): void {
  // randomUUID works in secure contexts only, and pages may be read over http.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const connect = (port: ReturnType<typeof browser.runtime.connect>) => {
    if (port.name !== PORT) return;
    const send = () => void callIfAlive(() => port.postMessage({ frame, terms: page.terms() }));
    const stop = page.onChange(send);
    port.onDisconnect.addListener(stop);
    onAbort(signal, () => {
      stop();
      void callIfAlive(() => port.postMessage({ frame, terms: [] }));
    });
    port.onMessage.addListener((message: unknown) => {
      const order = v.safeParse(fromPopup, message);
      if (order.success && order.output.frame === frame) page.jumpTo(order.output.jumpTo);
    });
    send();
  };
  browser.runtime.onConnect.addListener(connect);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onConnect.removeListener(connect)));
}

/** The popup's way to a term on the page. */
export interface PageTermsLink {
  jumpTo(id: string): void;
}

/** Connects to the frames of a tab; `onTerms` gets the terms of the whole page, the most frequent first. */
export function openPageTerms(tab: number, onTerms: (terms: readonly PageTerm[]) => void): PageTermsLink {
  const frames = new Map<string, readonly PageTerm[]>();
  const port = browser.tabs.connect(tab, { name: PORT });
  port.onMessage.addListener((message: unknown) => {
    const received = v.safeParse(fromFrame, message);
    if (!received.success) return;
    frames.set(received.output.frame, received.output.terms);
    onTerms(sumTerms([...frames.values()]));
  });
  return {
    jumpTo(id) {
      for (const [frame, terms] of frames) {
        if (!terms.some((term) => term.id === id)) continue;
        port.postMessage({ frame, jumpTo: id });
        return;
      }
    },
  };
}

function sumTerms(frames: readonly (readonly PageTerm[])[]): PageTerm[] {
  const counts = new Map<string, number>();
  for (const { id, count } of frames.flat()) counts.set(id, (counts.get(id) ?? 0) + count);
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => b.count - a.count);
}

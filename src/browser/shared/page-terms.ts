// A frame's side of the list of terms on a page, which the popup shows.
import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { HiddenCounts } from '../../core/marking/decide-marks.ts';
import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';
import { PANEL_PORT } from './panel-port.ts';

/** A term that a frame has marked, and how often. */
export interface PageTerm {
  readonly id: string;
  readonly count: number;
}

/** What a frame tells the popup. */
export interface FrameTerms {
  readonly terms: readonly PageTerm[];
  /** What the reader's limits hide. */
  readonly hidden: HiddenCounts;
}

/** What the popup tells frames: one to jump to the first mark of a term, or all to show what is hidden, or no more. */
export type PopupOrder = { readonly frame: string; readonly jumpTo: string } | { readonly peek: boolean };

/** The way to a window of ours that listens to a frame. */
export type Port = ReturnType<typeof browser.runtime.connect>;

const NO_TERMS: FrameTerms = {
  terms: [],
  hidden: { repeated: 0, known: 0, learned: 0, basic: 0, crowded: 0 },
};

export const PAGE_TERMS_PORT = 'page-terms';

/** Tells an open popup which terms are marked and how many hidden, and does what it says, until the signal aborts. */
export function sharePageTerms(
  signal: AbortSignal,
  page: {
    terms(): FrameTerms;
    onChange(listener: () => void): () => void;
    jumpTo(id: string): void;
    peek(isOn: boolean): void;
    /** The panel beside the page wants to be told what the popup is, and more. */
    onPanel(port: Port): void;
  },
): void {
  // randomUUID is for secure contexts only, and pages may be read over http.
  const frame = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const connect = (port: Port) => {
    if (port.name === PANEL_PORT) return page.onPanel(port);
    if (port.name !== PAGE_TERMS_PORT) return;
    const send = () => void callIfAlive(() => port.postMessage({ frame, ...page.terms() }));
    const stop = page.onChange(send);
    let isPeeking = false;
    const peek = (isOn: boolean) => {
      if (isOn !== isPeeking) page.peek(isOn);
      isPeeking = isOn;
    };
    port.onDisconnect.addListener(() => {
      stop();
      peek(false);
    });
    onAbort(signal, () => {
      stop();
      void callIfAlive(() => port.postMessage({ frame, ...NO_TERMS }));
    });
    port.onMessage.addListener((message: unknown) => {
      // Only our own windows can connect.
      const order = message as PopupOrder;
      if ('peek' in order) peek(order.peek);
      else if (order.frame === frame) page.jumpTo(order.jumpTo);
    });
    send();
  };
  browser.runtime.onConnect.addListener(connect);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onConnect.removeListener(connect)));
}

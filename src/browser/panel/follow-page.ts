// The panel's side of what it shows: follows the page that is in view in its window, and hears its frames.
import * as v from 'valibot';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { nextFrames, type PanelFrame, withoutFrame } from '../../core/panel/panel-frames.ts';
import { browser } from '../api/polyfilled.ts';
import { type OpenedMark, PANEL_PORT, type PanelNews, type PanelOrder } from '../shared/panel-port.ts';
import { type KnownTab, known } from '../tabs.ts';

const news = v.union([
  v.object({
    terms: v.array(v.object({ id: v.string(), count: v.number() })),
    hidden: v.number(),
  }),
  v.object({ lit: v.nullable(v.string()) }),
  v.object({
    opened: v.object({
      ids: v.array(v.string()),
      words: v.nullable(v.object({ short: v.string(), long: v.string(), sentence: v.nullable(v.string()) })),
    }),
  }),
]);

/** Who hears of the page that is followed. */
interface Listeners {
  /** Another tab has come into view, or its page has gone on; null where it has none that we may know of. */
  onTab(tab: KnownTab | null): void;
  onFrames(frames: readonly PanelFrame[]): void;
  /** The reader has gone to a mark. */
  onOpened(opened: OpenedMark): void;
}

/** The page that is followed. */
export interface FollowedPage {
  /** Has a frame jump to the first mark of a term. */
  jumpTo(frame: number, id: string): void;
}

type Tab = Parameters<typeof known>[0];
type Port = ReturnType<typeof browser.tabs.connect>;

/**
 * Follows the page that is in view in this window until the signal aborts. Where the panel is in a tab, that one is passed
 * over: it stays with the page that was in view before it.
 */
export async function followPage(signal: AbortSignal, listeners: Listeners): Promise<FollowedPage> {
  const [own, { id: windowId }] = await Promise.all([
    browser.tabs.getCurrent(),
    browser.windows.getCurrent(),
  ]);
  const link = pageLink(listeners);
  let followed: number | null = null;
  const show = (tab: Tab) => {
    if (signal.aborted || (own && tab.id === own.id)) return;
    const isOther = tab.id !== followed;
    followed = tab.id ?? null;
    const page = known(tab);
    listeners.onTab(page);
    if (isOther || !page) link.close();
    if (page) void connectAll(page.id);
  };
  const connectAll = async (tab: number) => {
    const frames = await framesOf(tab);
    if (tab === followed && !signal.aborted) for (const frame of frames) link.connect(tab, frame);
  };
  const onActivated = async (activated: { readonly tabId: number; readonly windowId: number }) => {
    if (activated.windowId !== windowId) return;
    // It may be gone by now, or another one in view.
    const tab = await browser.tabs.get(activated.tabId).catch(() => null);
    if (tab?.active) show(tab);
  };
  const onUpdated = (
    id: number,
    change: { status?: string | undefined; url?: string | undefined },
    tab: Tab,
  ) => {
    // What is loading has nobody yet who could answer.
    if (id === followed && (change.status === 'complete' || (change.url !== undefined && !change.status)))
      show(tab);
  };
  const endHearing = onMarksComing((tab, frame) => {
    if (tab === followed && !link.hasFrame(frame)) link.connect(tab, frame);
  });
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  onAbort(signal, () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    endHearing();
    link.close();
  });
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  if (active && followed === null) show(active);
  return { jumpTo: (frame, id) => link.order(frame, { jumpTo: id }) };
}

/** Makes the links to the frames of a page. */
function pageLink({ onFrames, onOpened }: Listeners) {
  const ports = new Map<number, Port>();
  let frames: readonly PanelFrame[] = [];
  const show = (next: typeof frames) => {
    frames = next;
    onFrames(frames);
  };
  const order = (frame: number, given: PanelOrder) => ports.get(frame)?.postMessage(given);
  return {
    order,
    hasFrame: (frame: number) => ports.has(frame),
    close() {
      for (const port of ports.values()) port.disconnect();
      ports.clear();
      show([]);
    },
    /** Links a frame, in place of the link that there was. */
    connect(tab: number, frame: number) {
      const before = ports.get(frame);
      const port = browser.tabs.connect(tab, { name: PANEL_PORT, frameId: frame });
      ports.set(frame, port);
      before?.disconnect();
      let isHeard = false;
      port.onMessage.addListener((message: unknown) => {
        const read = v.safeParse(news, message);
        if (!read.success || ports.get(frame) !== port) return;
        if (!isHeard) order(frame, { isHeard: true });
        isHeard = true;
        const told: PanelNews = read.output;
        if ('opened' in told) onOpened(told.opened);
        else show(nextFrames(frames, frame, told));
      });
      // Nobody is there, or not any more: nothing is marked.
      port.onDisconnect.addListener(() => {
        if (ports.get(frame) !== port) return;
        ports.delete(frame);
        show(withoutFrame(frames, frame));
      });
    },
  };
}

/** Resolves with the numbers of the frames of a page into which we may look: only a script in them tells of all. */
async function framesOf(tab: number): Promise<number[]> {
  const target = { tabId: tab, allFrames: true };
  const results = await browser.scripting
    .executeScript({ target, func: () => null, injectImmediately: true })
    .catch(() => []);
  return results.map(({ frameId }) => frameId);
}

/**
 * Calls back with the tab and the number of each frame that has begun to mark something, until the returned function is called.
 * Pages tell us of nothing unasked; what they ask the background for then is heard here, too.
 */
function onMarksComing(listener: (tab: number, frame: number) => void): () => void {
  const receive = (
    message: unknown,
    sender: { id?: string | undefined; tab?: Tab | undefined; frameId?: number | undefined },
  ) => {
    const { kind } = Object(message) as { kind?: unknown };
    const { tab, frameId } = sender;
    if (sender.id === browser.runtime.id && kind === 'definitions' && tab?.id !== undefined)
      listener(tab.id, frameId ?? 0);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

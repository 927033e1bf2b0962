// Opens the panel beside the page: the side panel of Chromium browsers, Firefox's sidebar.
import { browser } from '../api/polyfilled.ts';

/** What Chromium alone has, which its types here do not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}
type GetContexts = (filter: { contextTypes: ['SIDE_PANEL']; windowIds: [number] }) => Promise<unknown[]>;

const sidePanel = () => (browser as { sidePanel?: SidePanel }).sidePanel;

/** The panel of a window. */
export interface PanelDoor {
  /** Whether it was open when that was asked. */
  readonly isOpen: boolean;
  /** Opens it. Browsers let that happen only in the very moment in which the reader presses something. */
  open(): Promise<void>;
}

/** Resolves with the panel of the window in which this window of ours is; null where the browser has none, as on a phone. */
export async function panelDoor(): Promise<PanelDoor | null> {
  const { id } = (await browser.windows?.getCurrent()) ?? {};
  if (id === undefined) return null;
  const side = sidePanel();
  if (side) return { isOpen: await isSidePanelOpen(id), open: () => side.open({ windowId: id }) };
  const { sidebarAction } = browser;
  if (!sidebarAction) return null;
  return {
    isOpen: await sidebarAction.isOpen({ windowId: id }),
    open: () => sidebarAction.open(),
  };
}

/** Returns whether this browser has a panel: none has on a phone. */
export function hasPanel(): boolean {
  return (sidePanel() ?? browser.sidebarAction) !== undefined;
}

/**
 * Opens the panel of a window in the very moment in which the reader presses a key or a button for it, also one on a page. Resolves
 * with whether it opened: in Firefox only its own controls and windows of ours open the sidebar, and it has a command of its own.
 */
export async function openPanelOf(window: number): Promise<boolean> {
  const opening = sidePanel()?.open({ windowId: window });
  return (await opening?.then(() => true).catch(() => false)) ?? false;
}

async function isSidePanelOpen(window: number): Promise<boolean> {
  const { getContexts } = browser.runtime as unknown as { getContexts: GetContexts };
  return (await getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [window] })).length > 0;
}

// The tabs that we may know of, and which windows are private.
import { browser } from './api/polyfilled.ts';

/** A tab with a page that we may know of. */
export interface KnownTab {
  readonly id: number;
  readonly address: string;
  readonly isPrivate: boolean;
}

/** Resolves with the tab that the reader looks at; null if there is none, or none that we may know of. */
export async function activeTab(): Promise<KnownTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? known(tab) : null;
}

/** Resolves with the visible tabs, one for each window. */
export async function shownTabs(): Promise<KnownTab[]> {
  const tabs = await browser.tabs.query({ active: true });
  return tabs.flatMap((tab) => known(tab) ?? []);
}

/** Calls back with each tab that comes into view or goes to another page. */
export function onTabShown(listener: (tab: KnownTab) => void): void {
  const notify = (tab: Parameters<typeof known>[0]) => {
    const shown = known(tab);
    if (shown) listener(shown);
  };
  browser.tabs.onActivated.addListener(({ tabId }) => {
    // The tab may be gone by now.
    browser.tabs.get(tabId).then(notify, () => undefined);
  });
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (change.status === 'loading' || change.url) notify(tab);
  });
}

/** Resolves with the ids of all tabs in private windows that we may see. */
export async function privateTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.incognito && tab.id !== undefined ? [tab.id] : []));
}

/** Opens the extension's options. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** The page that is shown after installing, in the extension. */
const WELCOME_PAGE = 'src/welcome/index.html';

/** Opens the welcome page in a new tab. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}

/** Closes the tab in which this window of ours is. */
export async function closeThisTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

/** Loads the page of a tab again. */
export async function reloadTab(tab: number): Promise<void> {
  await browser.tabs.reload(tab);
}

/** Opens an address in a new tab. */
export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}

/** The page of the study window in the extension. */
const STUDY_PAGE = 'src/study/index.html';

/**
 * Shows the study window, at an address in it (from "#" on) if one is given: a tab that has it open already, else a new one.
 * What a private window asks for is shown in no tab that others can see, so it has a tab of its own.
 */
export async function openStudy({
  address = '',
  isPrivate,
}: {
  readonly address?: string;
  readonly isPrivate: boolean;
}): Promise<void> {
  const page = browser.runtime.getURL(STUDY_PAGE);
  const tabs = await browser.tabs.query({});
  const open = tabs.find(({ url, incognito }) => url?.split('#')[0] === page && incognito === isPrivate);
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page + address });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(address === '' ? {} : { url: page + address }) });
  // There is one window only on a phone, and no such API.
  if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
}

/** Returns whether this window of ours is in a private window of the browser. */
export async function isInPrivateWindow(): Promise<boolean> {
  const tab = await browser.tabs.getCurrent();
  return tab?.incognito === true;
}

/** Returns what we may know of a tab; null where that is nothing. */
export function known(tab: {
  id?: number | undefined;
  url?: string | undefined;
  incognito: boolean;
}): KnownTab | null {
  if (tab.id === undefined || tab.url === undefined) return null;
  return { id: tab.id, address: tab.url, isPrivate: tab.incognito };
}

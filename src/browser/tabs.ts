import { browser } from './api.ts';

/** The tab over which a window of the extension was opened. */
export interface ActiveTab {
  readonly id: number;
  readonly address: string;
  readonly isPrivate: boolean;
}

/** The tab that the reader looks at; null where there is none, or none that we may know of. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined) return null;
  return { id: tab.id, address: tab.url, isPrivate: tab.incognito };
}

/** The ids of all tabs in private windows that we may see. */
export async function privateTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => (tab.incognito && tab.id !== undefined ? [tab.id] : []));
}

/** Whether this script runs in a private window. */
export function isPrivateWindow(): boolean {
  return browser.extension?.inIncognitoContext === true;
}

/** Opens the extension's options. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

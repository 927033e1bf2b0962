// What the browser lets the extension read. Readers can withhold access to pages, in Firefox already when they install it.
import { browser } from './api/polyfilled.ts';

const ALL_PAGES = '<all_urls>';

/** Resolves with whether the browser gives access to a page of the web, or to all of them where no address is given. */
export async function hasAccessTo(address: string | null): Promise<boolean> {
  return await browser.permissions.contains({ origins: [patternOf(address)] });
}

/** Has the browser ask the reader for access to all pages; resolves with whether there is now. Only at a press of a button. */
export async function askForAccess(): Promise<boolean> {
  return await browser.permissions.request({ origins: [ALL_PAGES] });
}

/** The pattern of all pages of an address's host; of those that are no web pages, that of all pages. */
function patternOf(address: string | null): string {
  const url = address !== null && /^https?:/.test(address) ? new URL(address) : null;
  return url ? `${url.protocol}//${url.hostname}/*` : ALL_PAGES;
}

// Notes what is on its way to the study database, so that it survives a window that is closed in between: a write to IndexedDB
// takes some turns of the page, and one to localStorage takes none. Of private windows nothing is noted.
import { browser } from './api/polyfilled.ts';

const PREFIX = 'on its way: ';

/** Notes a value under a name, which JSON can hold. It may be lost where storage is full: the database tells of that. */
export function noteOnItsWay(name: string, value: unknown): void {
  if (browser.extension.inIncognitoContext) return;
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // The database is on its way all the same.
  }
}

/** Returns what was noted under a name and never arrived; undefined where there is nothing, or nonsense. */
export function readOnItsWay(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) ?? '') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets what was noted under a name: it has arrived. */
export function forgetOnItsWay(name: string): void {
  localStorage.removeItem(PREFIX + name);
}

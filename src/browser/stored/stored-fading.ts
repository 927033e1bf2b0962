// Tells pages that other terms have faded. Which ones the background works out from the study database, which pages cannot read;
// what they hear of is a write to the extension's local storage, as with known terms.
import { browser } from '../api/polyfilled.ts';
import { FADING_KEY as KEY } from '../shared/on-stored-write.ts';
import { callIfAlive } from '../shared/orphan.ts';

/** Has pages ask again which terms have faded. */
export async function tellFadingChanged(): Promise<void> {
  await browser.storage.local.set({ [KEY]: { changed: Date.now() } });
}

/** Resolves with whether any term has ever faded: while none has, nobody need open the study database to see which. */
export async function hasEverFaded(): Promise<boolean> {
  const stored = await callIfAlive(() => browser.storage.local.get(KEY));
  return stored?.[KEY] !== undefined;
}

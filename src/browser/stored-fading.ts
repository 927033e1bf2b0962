// Tells pages that other terms have faded. Which ones the background works out from the study database, which pages cannot read;
// what they hear of is a write to the extension's local storage, as with known terms.
import { browser } from './api/polyfilled.ts';
import { FADING_KEY as KEY } from './shared/on-stored-write.ts';

/** Has pages ask again which terms have faded. */
export async function tellFadingChanged(): Promise<void> {
  await browser.storage.local.set({ [KEY]: { changed: Date.now() } });
}

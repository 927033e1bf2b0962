// Tells open pages that a setting or a known term has changed. What it says now they ask the background (see FrameContext and
// ReaderFacts).
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';

/**
 * Under which the settings stand in the extension's local storage, the terms that the reader knows, and when others have faded
 * last.
 */
export const SETTINGS_KEY = 'settings';
export const KNOWN_TERMS_KEY = 'known-terms';
export const FADING_KEY = 'fading';

/** Calls back whenever what stands under a key was written, be it with what it was, until the signal aborts. */
export function onStoredWrite(key: string, signal: AbortSignal, listener: () => void): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  onAbort(signal, () => void callIfAlive(() => browser.storage.onChanged.removeListener(changed)));
}

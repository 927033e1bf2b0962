// Tells pages that the reader's settings were written. What they say a page asks the background (see FrameContext).
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';

/** Under which the settings stand in the extension's local storage. */
export const SETTINGS_KEY = 'settings';

/** Calls back whenever the settings were written, be it with what they were, until the signal aborts. */
export function onSettingsWrite(signal: AbortSignal, listener: () => void): void {
  const changed = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && SETTINGS_KEY in changes) listener();
  };
  browser.storage.onChanged.addListener(changed);
  onAbort(signal, () => void callIfAlive(() => browser.storage.onChanged.removeListener(changed)));
}

// Stores the reader's settings, and the switches of private windows. Windows change them, windows and the background read
// them; pages hear of a change (shared/on-stored-write.ts), and ask the background what it says for them.
import * as v from 'valibot';
import { onAbort } from '../../core/lifetime/on-abort.ts';
import { type PrivateSites, privateSitesSchema } from '../../core/settings/off-sites.ts';
import {
  DEFAULT_SETTINGS,
  isSameSettings,
  readSettings,
  type Settings,
  settingsToStore,
} from '../../core/settings/settings.ts';
import { browser } from '../api/polyfilled.ts';
import { SETTINGS_KEY as KEY } from '../shared/on-stored-write.ts';
import { callIfAlive } from '../shared/orphan.ts';

const DAMAGED_KEY = 'settings-damaged';
const PRIVATE_KEY = 'private-sites';

/** Resolves with the reader's settings; with the defaults if storage holds none, or nonsense. */
export async function loadSettings(): Promise<Settings> {
  const stored = await callIfAlive(() => browser.storage.local.get(KEY));
  return readSettings(stored?.[KEY]) ?? DEFAULT_SETTINGS;
}

/** Changes the settings. Changes from all windows are made one after the other, so each sees those before it. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await putDamagedAside();
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    await browser.storage.local.set({ [KEY]: settingsToStore(stored, change) });
  });
}

/** Calls back whenever the settings change, in any window, until the signal aborts. */
export function onSettings(signal: AbortSignal, listener: (settings: Settings) => void): void {
  const changed = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    const [before, after] = [change.oldValue, change.newValue].map(
      (value) => readSettings(value) ?? DEFAULT_SETTINGS,
    ) as [Settings, Settings];
    // Firefox also reports a value that was overwritten with the same (w3c/webextensions#511).
    if (!isSameSettings(before, after)) listener(after);
  };
  browser.storage.onChanged.addListener(changed);
  onAbort(signal, () => void callIfAlive(() => browser.storage.onChanged.removeListener(changed)));
}

/** Settings that could not be read, kept as they were found. */
export interface DamagedSettings {
  readonly value: unknown;
}

/** Puts stored settings aside if they are nonsense, and the defaults in their place: nothing is lost. */
export async function rescueDamagedSettings(): Promise<void> {
  await navigator.locks.request(KEY, putDamagedAside);
}

/** Does so for a caller that holds the lock. */
async function putDamagedAside(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (readSettings(stored[KEY]) !== null) return;
  await browser.storage.local.set({ [DAMAGED_KEY]: stored[KEY], [KEY]: DEFAULT_SETTINGS });
}

/** Resolves with the settings that were put aside as unreadable; null if there are none. */
export async function loadDamagedSettings(): Promise<DamagedSettings | null> {
  const stored = await browser.storage.local.get(DAMAGED_KEY);
  const value = stored[DAMAGED_KEY];
  return value === undefined ? null : { value };
}

/** Deletes the settings that were put aside. */
export async function forgetDamagedSettings(): Promise<void> {
  await browser.storage.local.remove(DAMAGED_KEY);
}

/** Resolves with how sites were switched in private windows: kept in memory until the browser closes, never on disk. */
export async function loadPrivateSites(): Promise<PrivateSites> {
  const stored = await browser.storage.session.get(PRIVATE_KEY);
  const sites = v.safeParse(privateSitesSchema, stored[PRIVATE_KEY]);
  return sites.success ? sites.output : {};
}

/**
 * Keeps how a site was switched in private windows, one change after the other; resolves with the switches of all
 * sites.
 */
export async function storePrivateSite(site: string, isOn: boolean): Promise<PrivateSites> {
  return await navigator.locks.request(PRIVATE_KEY, async () => {
    const sites = { ...(await loadPrivateSites()), [site]: isOn };
    await browser.storage.session.set({ [PRIVATE_KEY]: sites });
    return sites;
  });
}

import * as v from 'valibot';
import {
  DEFAULT_SETTINGS,
  type PrivateSites,
  privateSitesSchema,
  readSettings,
  type Settings,
} from '../core/settings.ts';
import { browser } from './api.ts';
import { quietly } from './orphan.ts';

const KEY = 'settings';
const DAMAGED_KEY = 'settings-damaged';
const PRIVATE_KEY = 'private-sites';

/** The reader's settings; defaults where storage holds none or nonsense. */
export async function loadSettings(): Promise<Settings> {
  const stored = await quietly(() => browser.storage.local.get(KEY));
  return readSettings(stored?.[KEY]) ?? DEFAULT_SETTINGS;
}

/** Changes the settings; the change is made to what is stored at that moment. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await rescueDamagedSettings();
  await browser.storage.local.set({ [KEY]: change(await loadSettings()) });
}

/** Calls back whenever the settings change, in whatever window, until the signal aborts. */
export function onSettings(signal: AbortSignal, listener: (settings: Settings) => void): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === 'local' && change) listener(readSettings(change.newValue) ?? DEFAULT_SETTINGS);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener(
    'abort',
    () => void quietly(() => browser.storage.onChanged.removeListener(changed)),
  );
}

/** Settings that could not be read, kept as they were found. */
export interface DamagedSettings {
  readonly value: unknown;
}

/** Where the stored settings are nonsense, puts them aside and the defaults in their place: nothing is lost. */
export async function rescueDamagedSettings(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  if (readSettings(stored[KEY]) !== null) return;
  await browser.storage.local.set({ [DAMAGED_KEY]: stored[KEY], [KEY]: DEFAULT_SETTINGS });
}

/** The settings that were put aside as unreadable; null if there are none. */
export async function loadDamagedSettings(): Promise<DamagedSettings | null> {
  const stored = await browser.storage.local.get(DAMAGED_KEY);
  return DAMAGED_KEY in stored ? { value: stored[DAMAGED_KEY] } : null;
}

export async function forgetDamagedSettings(): Promise<void> {
  await browser.storage.local.remove(DAMAGED_KEY);
}

/** How sites were switched in private windows: kept in memory until the browser closes, never on disk. */
export async function loadPrivateSites(): Promise<PrivateSites> {
  const stored = await browser.storage.session.get(PRIVATE_KEY);
  const sites = v.safeParse(privateSitesSchema, stored[PRIVATE_KEY]);
  return sites.success ? sites.output : {};
}

export async function savePrivateSites(sites: PrivateSites): Promise<void> {
  await browser.storage.session.set({ [PRIVATE_KEY]: sites });
}

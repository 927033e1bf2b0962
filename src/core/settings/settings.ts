// What the reader has chosen, how it is stored, and what that means for a site.
import * as v from 'valibot';

/**
 * What is stored, with what holds where a field is not. Fields come, and none ever goes or changes its meaning: that would be
 * another field. So this version reads what every earlier one has stored, and a later one what this has.
 */
const settingsSchema = v.object({
  /** The version that first knew all fields that were ever stored here: that of this code, or a later one. */
  version: v.number(),
  /** The switch for everywhere. */
  enabled: v.optional(v.boolean(), true),
  /** Sites on which highlighting is switched off (see siteOf). */
  offSites: v.optional(v.array(v.string()), () => []),
  /** How marks are made. */
  marking: v.optional(v.picklist(['automatic', 'elements', 'paint']), 'automatic'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** Raised with each field, and with each value of one, that comes: an earlier version then takes what it cannot read for no damage. */
const VERSION = 1;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, { version: VERSION });

/**
 * Reads settings from what storage holds: the defaults where there is nothing, null for nonsense. What a later version has
 * written may hold what this one does not know: there each field that it cannot read has its default.
 */
export function readSettings(stored: unknown): Settings | null {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const read = v.safeParse(settingsSchema, stored);
  if (read.success) return read.output;
  if (!isOfLaterVersion(stored)) return null;
  const strange = new Set<unknown>(read.issues.map(({ path }) => path?.[0].key));
  const known = Object.entries(stored).filter(([name]) => !strange.has(name));
  return v.parse(settingsSchema, Object.fromEntries(known));
}

function isOfLaterVersion(stored: unknown): stored is { version: number } {
  const { version } = Object(stored) as { version?: unknown };
  return typeof version === 'number' && version > VERSION;
}

/** What to store after a change: the changed fields over what was stored, so that what only a later version knows stays. */
export function settingsToStore(stored: unknown, change: (settings: Settings) => Settings): object {
  const before = readSettings(stored);
  const after = change(before ?? DEFAULT_SETTINGS);
  if (!before || stored === undefined) return after;
  const changed = Object.entries(after).filter(([name, value]) => value !== before[name as keyof Settings]);
  return {
    ...Object(stored),
    ...Object.fromEntries(changed),
    version: Math.max(VERSION, before.version),
  };
}

/** Whether two settings say the same. */
export function isSameSettings(one: Settings, other: Settings): boolean {
  // Both have the order of the schema.
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The settings with highlighting switched on or off for a site. */
export function withSite(settings: Settings, site: string, isOn: boolean): Settings {
  const others = settings.offSites.filter((off) => off !== site);
  return { ...settings, offSites: isOn ? others : [...others, site].sort() };
}

/** How sites were switched in private windows, which goes before the settings there and is never stored. */
export const privateSitesSchema = v.record(v.string(), v.boolean());
export type PrivateSites = Readonly<v.InferOutput<typeof privateSitesSchema>>;

/**
 * Whether pages of a site are highlighted, in a private window with its own switches; null is a page of no site, such as
 * one of the browser's own.
 */
export function isEnabledOn(
  settings: Settings,
  site: string | null,
  privateSites: PrivateSites = {},
): boolean {
  if (!settings.enabled || site === null) return settings.enabled;
  return Object.hasOwn(privateSites, site) ? privateSites[site] === true : !settings.offSites.includes(site);
}

import * as v from 'valibot';

/** What the reader has chosen, as it is stored. */
const settingsSchema = v.object({
  version: v.literal(1),
  /** The switch for everywhere. */
  enabled: v.boolean(),
  /** Sites on which highlighting is switched off (see siteOf). */
  offSites: v.array(v.string()),
  /** How marks are made; settings of the first version do not say. */
  marking: v.optional(v.picklist(['automatic', 'elements', 'paint']), 'automatic'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  version: 1,
  enabled: true,
  offSites: [],
  marking: 'automatic',
};

/** Reads settings from what storage holds: nothing there gives the defaults, nonsense gives null. */
export function readSettings(stored: unknown): Settings | null {
  if (stored === undefined) return DEFAULT_SETTINGS;
  const result = v.safeParse(settingsSchema, stored);
  return result.success ? result.output : null;
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

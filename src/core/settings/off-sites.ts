// Knows which sites are switched off, in all windows and in private ones.
import * as v from 'valibot';
import type { Settings } from './settings.ts';

/** Returns the settings with highlighting switched on or off for a site. */
export function withSite(settings: Settings, site: string, isOn: boolean): Settings {
  const others = settings.offSites.filter((off) => off !== site);
  return { ...settings, offSites: isOn ? others : [...others, site].sort() };
}

/** How sites were switched in private windows: there it overrides the settings, and it is never stored. */
export const privateSitesSchema = v.record(v.string(), v.boolean());
export type PrivateSites = Readonly<v.InferOutput<typeof privateSitesSchema>>;

/**
 * Returns whether pages of a site are highlighted, given the switches of a private window. `site` is null for a page
 * of no site, such as one of the browser's own.
 */
export function isEnabledOn(
  settings: Settings,
  site: string | null,
  privateSites: PrivateSites = {},
): boolean {
  if (!settings.enabled || site === null) return settings.enabled;
  return Object.hasOwn(privateSites, site) ? privateSites[site] === true : !settings.offSites.includes(site);
}

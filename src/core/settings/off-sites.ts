// Knows which sites are switched off or chosen, in all windows and in private ones.
import * as v from 'valibot';
import type { Settings } from './settings.ts';

/**
 * Returns the settings with highlighting switched on or off for a site: in the list of chosen sites where only those are
 * highlighted, else in that of the sites that are off. Each way keeps its list while the other one holds.
 */
export function withSite(settings: Settings, site: string, isOn: boolean): Settings {
  const list = settings.whichSites === 'chosen' ? 'chosenSites' : 'offSites';
  const others = settings[list].filter((other) => other !== site);
  const isListed = isOn === (list === 'chosenSites');
  return { ...settings, [list]: isListed ? [...others, site].sort() : others };
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
  const { enabled, whichSites, chosenSites, offSites } = settings;
  if (!enabled || site === null) return enabled && whichSites === 'all';
  if (Object.hasOwn(privateSites, site)) return privateSites[site] === true;
  return whichSites === 'chosen' ? chosenSites.includes(site) : !offSites.includes(site);
}

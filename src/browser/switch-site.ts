// Switches highlighting on and off, for a site and everywhere.
import { isEnabledOn, type PrivateSites, withSite } from '../core/settings/off-sites.ts';
import { siteOf } from '../core/settings/site.ts';
import { push } from './shared/push-messages.ts';
import {
  changeSettings,
  loadPrivateSites,
  loadSettings,
  storePrivateSite,
} from './stored/stored-settings.ts';
import { type KnownTab, privateTabs } from './tabs.ts';

/** Switches highlighting on or off for a site, in all its tabs and frames at once. */
export async function switchSite(site: string, isOn: boolean): Promise<void> {
  await changeSettings((settings) => withSite(settings, site, isOn));
}

/** Does the same in private windows alone, where nothing is stored. Resolves with the switches of all sites there. */
export async function switchPrivateSite(site: string, isOn: boolean): Promise<PrivateSites> {
  const sites = await storePrivateSite(site, isOn);
  for (const tab of await privateTabs()) await push(tab, 'privateSitesChanged', {});
  return sites;
}

/** Switches highlighting on or off everywhere. */
export async function switchEverywhere(isOn: boolean): Promise<void> {
  await changeSettings((settings) => ({ ...settings, enabled: isOn }));
}

/**
 * Switches highlighting on for the site of a tab, or off where it is on. A page of no site has no switch, and where all is off
 * none does anything.
 */
export async function turnSiteOf({ address, isPrivate }: KnownTab): Promise<void> {
  const site = siteOf(address);
  const settings = await loadSettings();
  if (site === null || !settings.enabled) return;
  if (isPrivate) await switchPrivateSite(site, !isEnabledOn(settings, site, await loadPrivateSites()));
  else await switchSite(site, !isEnabledOn(settings, site));
}

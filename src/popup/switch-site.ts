// What the switches of the popup do.
import { push } from '../browser/shared/push-messages.ts';
import { changeSettings, storePrivateSite } from '../browser/stored-settings.ts';
import { privateTabs } from '../browser/tabs.ts';
import { type PrivateSites, withSite } from '../core/settings/off-sites.ts';

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

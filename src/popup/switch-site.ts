import { tell } from '../browser/messages.ts';
import { changeSettings, loadPrivateOffSites, savePrivateOffSites } from '../browser/stored-settings.ts';
import { privateTabs } from '../browser/tabs.ts';
import { withSite } from '../core/settings.ts';

/**
 * Switches highlighting on or off for a site, in all its tabs and frames at once. Of a private window nothing is
 * stored: its sites are kept in memory, and given back.
 */
export async function switchSite(options: {
  site: string;
  isOn: boolean;
  isPrivate: boolean;
}): Promise<readonly string[] | null> {
  const { site, isOn, isPrivate } = options;
  // What is off for all windows is switched on for all; a private window adds only to its own list.
  if (!isPrivate || isOn) await changeSettings((settings) => withSite(settings, site, isOn));
  if (!isPrivate) return null;
  const others = (await loadPrivateOffSites()).filter((off) => off !== site);
  const off = isOn ? others : [...others, site];
  await savePrivateOffSites(off);
  for (const tab of await privateTabs()) await tell(tab, { kind: 'private-off-sites', sites: off });
  return off;
}

/** Switches highlighting on or off everywhere. */
export async function switchEverywhere(isOn: boolean): Promise<void> {
  await changeSettings((settings) => ({ ...settings, enabled: isOn }));
}

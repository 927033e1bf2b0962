// Keeps the look of the toolbar button up to date.
import { loadPrivateSites, loadSettings, onSettings } from '../browser/stored/stored-settings.ts';
import { type KnownTab, onTabShown, shownTabs } from '../browser/tabs.ts';
import { showToolbarIcon } from '../browser/toolbar-icon.ts';
import { isEnabledOn } from '../core/settings/off-sites.ts';
import { siteOf } from '../core/settings/site.ts';

/** Mutes the toolbar button of each tab where highlighting is switched off, from now on. */
export function keepToolbarButton(): void {
  const show = async ({ id, address, isPrivate }: KnownTab) => {
    const site = siteOf(address);
    const privateSites = isPrivate ? await loadPrivateSites() : undefined;
    await showToolbarIcon(id, isEnabledOn(await loadSettings(), site, privateSites));
  };
  onTabShown((tab) => void show(tab));
  onSettings(new AbortController().signal, async () => {
    for (const tab of await shownTabs()) await show(tab);
  });
}

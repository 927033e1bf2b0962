// The panel: the terms of the page beside it, and the definition that was opened last.
import { useEffect, useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import { changeSettings, loadPrivateSites } from '../browser/stored/stored-settings.ts';
import { switchEverywhere, turnSiteOf } from '../browser/switch-site.ts';
import type { KnownTab } from '../browser/tabs.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import { isEnabledOn, type PrivateSites } from '../core/settings/off-sites.ts';
import { type PopoverSection, withSection } from '../core/settings/popover-sections.ts';
import type { Settings } from '../core/settings/settings.ts';
import { siteOf } from '../core/settings/site.ts';
import { useKnownTerms } from '../ui/reader/use-known-terms.ts';
import { useSettings } from '../ui/reader/use-settings.ts';
import { WhyNothing } from '../ui/reader/WhyNothing.tsx';
import { PanelCard } from './PanelCard.tsx';
import { TermsOfPage } from './TermsOfPage.tsx';
import { useDefinitions } from './use-definitions.ts';
import { useFollowedPage } from './use-followed-page.ts';

interface Props {
  readonly settings: Settings;
  readonly formerIds: FormerIds;
}

/** Shows the panel of a window. */
export function Panel({ settings: loaded, formerIds }: Props) {
  const settings = useSettings(loaded);
  const known = useKnownTerms(formerIds);
  const { tab, terms, lit, hidden, opened, jumpTo } = useFollowedPage();
  const { definitions, load } = useDefinitions([...terms.map(({ id }) => id), ...(opened?.ids ?? [])]);
  const { isOnHere, turnOn } = useSwitch(tab ?? null, settings);
  const isPrivate = tab?.isPrivate === true;
  const folding = useFolding(settings, isPrivate);
  const named = terms.flatMap(({ id, count }) => {
    const name = definitions.get(id)?.name;
    return name === undefined ? [] : [{ id, count, name }];
  });
  const hasTerms = terms.length > 0 && isOnHere;
  return (
    <main>
      <h1 class="unseen">{message('panelTitle')}</h1>
      {hasTerms && <TermsOfPage terms={named} lit={lit} onJump={jumpTo} />}
      {!hasTerms && tab !== undefined && (
        <WhyNothing
          tab={tab}
          settings={settings}
          isOnHere={isOnHere}
          hidden={hidden}
          onTurnOn={() => void turnOn()}
        />
      )}
      <section class="opened" aria-label={message('panelCard')}>
        {opened && (
          <PanelCard
            key={opened.serial}
            {...{ opened, definitions, load, isPrivate, known, formerIds, ...folding }}
          />
        )}
        {!opened && hasTerms && <p class="note">{message('panelCardEmpty')}</p>}
      </section>
    </main>
  );
}

/** Returns whether terms are explained on the page of a tab, and what has them explained. */
function useSwitch(tab: KnownTab | null, settings: Settings) {
  const [privateSites, setPrivateSites] = useState<PrivateSites>({});
  useEffect(() => {
    if (tab?.isPrivate) void loadPrivateSites().then(setPrivateSites);
  }, [tab]);
  const site = tab && siteOf(tab.address);
  const isOnHere = isEnabledOn(settings, site, tab?.isPrivate ? privateSites : undefined);
  const turnOn = async () => {
    if (!settings.enabled) return await switchEverywhere(true);
    if (tab) await turnSiteOf(tab);
    if (tab?.isPrivate) setPrivateSites(await loadPrivateSites());
  };
  return { isOnHere, turnOn };
}

/** Returns which parts of a term are unfolded, and what opens and closes one: of a private window that is not stored. */
function useFolding({ openSections }: Settings, isPrivate: boolean) {
  const [open, setOpen] = useState<readonly PopoverSection[]>(openSections);
  useEffect(() => setOpen(openSections), [openSections]);
  const onToggle = (section: PopoverSection, isOpen: boolean) => {
    setOpen((before) => withSection(before, section, isOpen));
    if (isPrivate) return;
    void changeSettings((current) => ({
      ...current,
      openSections: [...withSection(current.openSections, section, isOpen)],
    }));
  };
  return { open, onToggle };
}

// The toolbar window.
import { useEffect, useState } from 'preact/hooks';
import { openPageTerms, type PageTermsLink } from '../browser/page-terms-link.ts';
import type { PanelDoor } from '../browser/panel/panel-door.ts';
import { message } from '../browser/shared/i18n.ts';
import type { FrameTerms } from '../browser/shared/page-terms.ts';
import type { StudyDatabase } from '../browser/study/study-database.ts';
import { switchPrivateSite, switchSite } from '../browser/switch-site.ts';
import { type KnownTab, openOptions, openStudy } from '../browser/tabs.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { isEnabledOn, type PrivateSites } from '../core/settings/off-sites.ts';
import type { Settings } from '../core/settings/settings.ts';
import { siteOf } from '../core/settings/site.ts';
import { Quiz } from '../ui/quiz/Quiz.tsx';
import { useSettings } from '../ui/reader/use-settings.ts';
import { WhyNothing } from '../ui/reader/WhyNothing.tsx';
import { HiddenLine } from './HiddenLine.tsx';
import { PageTerms } from './PageTerms.tsx';
import { PanelLine } from './PanelLine.tsx';
import { Switches } from './Switches.tsx';

/** Where a term is looked up, in the study window. */
const GLOSSARY = '#/glossary';

interface Props {
  readonly list: TermList;
  /** The tab below the popup; null on pages that no extension may know of. */
  readonly tab: KnownTab | null;
  readonly study: StudyDatabase;
  /** The panel beside the page; null where the browser has none. */
  readonly panel: PanelDoor | null;
  readonly settings: Settings;
  readonly privateSites: PrivateSites;
}

/** Shows the toolbar window: the switches, the terms of the page, the quiz. */
export function Popup({ list, tab, study, panel, ...loaded }: Props) {
  const settings = useSettings(loaded.settings);
  const [privateSites, setPrivateSites] = useState(loaded.privateSites);
  const [page, setPage] = useState<FrameTerms | null>(null);
  const terms = page?.terms ?? [];
  const hiddenCount = Object.values(page?.hidden ?? {}).reduce((sum, count) => sum + count, 0);
  const [link, setLink] = useState<PageTermsLink | null>(null);
  const [isQuizOpen, setQuizOpen] = useState(false);

  useEffect(() => {
    if (tab) setLink(openPageTerms(tab.id, setPage));
  }, [tab]);

  if (isQuizOpen) {
    return (
      <Quiz
        list={list}
        study={study}
        pageTerms={terms.map(({ id }) => id)}
        where="popup"
        onClose={() => setQuizOpen(false)}
      />
    );
  }

  const site = tab && siteOf(tab.address);
  const isPrivate = tab?.isPrivate === true;
  const isOnHere = isEnabledOn(settings, site, isPrivate ? privateSites : undefined);
  const turnSite = async (turned: string, isOn: boolean) => {
    if (isPrivate) setPrivateSites(await switchPrivateSite(turned, isOn));
    else await switchSite(turned, isOn);
  };

  return (
    <main>
      <header>
        <h1>{message('extensionShortName')}</h1>
        <button type="button" class="link" onClick={() => void openStudy({ isPrivate })}>
          {message('studyTitle')}
        </button>
        <button type="button" class="link" onClick={() => void openOptions()}>
          {message('openOptions')}
        </button>
      </header>
      <Switches
        site={site}
        isOnHere={isOnHere}
        isOnEverywhere={settings.enabled}
        areChosenOnly={settings.whichSites === 'chosen'}
        isPrivate={isPrivate}
        onTurnSite={turnSite}
      />
      {terms.length > 0 && isOnHere ? (
        <PageTerms list={list} terms={terms} onJump={(id) => link?.jumpTo(id)} />
      ) : (
        <WhyNothing tab={tab} settings={settings} isOnHere={isOnHere} hidden={hiddenCount} />
      )}
      {site && isOnHere && page && <HiddenLine hidden={page.hidden} onPeek={(isOn) => link?.peek(isOn)} />}
      {panel && <PanelLine panel={panel} isOnlyThere={settings.opensIn === 'panel'} />}
      <button
        type="button"
        class="link look-up"
        onClick={() => void openStudy({ address: GLOSSARY, isPrivate })}
      >
        {message('lookUp')}
      </button>
      <button type="button" class="primary" onClick={() => setQuizOpen(true)}>
        {message('startQuiz')}
      </button>
    </main>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { openPageTerms, type PageTerm, type PageTermsLink } from '../browser/page-terms.ts';
import type { StudyDatabase } from '../browser/study-database.ts';
import { type KnownTab, openOptions } from '../browser/tabs.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { isEnabledOn, type PrivateSites, type Settings } from '../core/settings/settings.ts';
import { siteOf } from '../core/settings/site.ts';
import { Quiz } from '../ui/quiz/Quiz.tsx';
import { Switch } from '../ui/Switch.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { PageTerms } from './PageTerms.tsx';
import { switchEverywhere, switchPrivateSite, switchSite } from './switch-site.ts';

interface Props {
  readonly list: TermList;
  /** The tab below the popup; null on pages that no extension may know of. */
  readonly tab: KnownTab | null;
  readonly study: StudyDatabase;
  readonly settings: Settings;
  readonly privateSites: PrivateSites;
}

/** The toolbar window: the switches, the terms of the page, the quiz. */
export function Popup({ list, tab, study, ...initial }: Props) {
  const settings = useSettings(initial.settings);
  const [privateSites, setPrivateSites] = useState(initial.privateSites);
  const [pageTerms, setPageTerms] = useState<readonly PageTerm[]>([]);
  const [link, setLink] = useState<PageTermsLink | null>(null);
  const [isQuizOpen, setQuizOpen] = useState(false);

  useEffect(() => {
    if (tab) setLink(openPageTerms(tab.id, setPageTerms));
  }, [tab]);

  if (isQuizOpen) {
    return (
      <Quiz
        list={list}
        study={study}
        pageTerms={pageTerms.map(({ id }) => id)}
        onClose={() => setQuizOpen(false)}
      />
    );
  }

  const site = tab && siteOf(tab.address);
  const isOnHere = isEnabledOn(settings, site, tab?.isPrivate ? privateSites : undefined);
  const turnSite = async (isOn: boolean) => {
    if (!site || !tab) return;
    if (tab.isPrivate) setPrivateSites(await switchPrivateSite(site, isOn));
    else await switchSite(site, isOn);
  };

  return (
    <main>
      <header>
        <h1>Gloss</h1>
        <button type="button" class="link" onClick={() => void openOptions()}>
          Options
        </button>
      </header>
      <section class="switches" aria-label="Highlighting">
        {site ? (
          <Switch
            label={`Explain terms on ${site}`}
            isOn={isOnHere}
            isDisabled={!settings.enabled}
            onTurn={turnSite}
          />
        ) : (
          <p class="note">This page belongs to the browser: no extension may read it.</p>
        )}
        <Switch label="Explain terms everywhere" isOn={settings.enabled} onTurn={switchEverywhere} />
        {tab?.isPrivate && (
          <p class="note">Private window: this site’s switch and the quiz are forgotten when you close it.</p>
        )}
      </section>
      {site && isOnHere && <PageTerms list={list} terms={pageTerms} onJump={(id) => link?.jumpTo(id)} />}
      <button type="button" class="primary" onClick={() => setQuizOpen(true)}>
        Quiz: five questions, one minute
      </button>
    </main>
  );
}

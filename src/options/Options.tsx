// The options: everything that the reader has chosen, in one place.
import { useState } from 'preact/hooks';
import { message } from '../browser/shared/i18n.ts';
import { changeKnownTerm } from '../browser/stored/stored-known-terms.ts';
import {
  changeSettings,
  type DamagedSettings,
  forgetDamagedSettings,
} from '../browser/stored/stored-settings.ts';
import { openWelcome } from '../browser/tabs.ts';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { withSite } from '../core/settings/off-sites.ts';
import type { Settings } from '../core/settings/settings.ts';
import { SitesChoice } from '../ui/choices/SitesChoice.tsx';
import { Switch } from '../ui/choices/Switch.tsx';
import { useKnownTerms } from '../ui/reader/use-known-terms.ts';
import { useSettings } from '../ui/reader/use-settings.ts';
import { CommandKeys } from './CommandKeys.tsx';
import { KnownTerms } from './KnownTerms.tsx';
import { LimitsChoice } from './LimitsChoice.tsx';
import { ListedSites } from './ListedSites.tsx';
import { LookChoice } from './LookChoice.tsx';
import { LookPreview } from './LookPreview.tsx';
import { MarkingChoice } from './MarkingChoice.tsx';
import { OpeningChoice } from './OpeningChoice.tsx';
import { PageWordsChoice } from './PageWordsChoice.tsx';
import { ReadingLogChoice } from './ReadingLogChoice.tsx';

interface Props {
  readonly settings: Settings;
  readonly damaged: DamagedSettings | null;
  readonly list: TermList;
  readonly formerIds: FormerIds;
}

/** The term whose definition shows how definitions look. */
const SHOWN_TERM = 'term/hallucination';

/** Shows the options. */
export function Options({ settings: loaded, damaged: initialDamaged, list, formerIds }: Props) {
  const settings = useSettings(loaded);
  const known = useKnownTerms(formerIds);
  const [damaged, setDamaged] = useState(initialDamaged);
  const [isSaved, setSaved] = useState(false);
  const save = async (change: (current: Settings) => Settings) => {
    // Empty for a moment, so that it is read out again.
    setSaved(false);
    await changeSettings(change);
    setSaved(true);
  };
  const change = (part: Partial<Settings>) => void save((current) => ({ ...current, ...part }));
  const forget = async () => {
    await forgetDamagedSettings();
    setDamaged(null);
  };

  return (
    <main>
      <h1>{message('optionsTitle')}</h1>
      {damaged && <DamagedWarning damaged={damaged} onForget={() => void forget()} />}
      <section class="several-choices">
        <h2>{message('highlighting')}</h2>
        <Switch
          label={message('explainOnPages')}
          isOn={settings.enabled}
          onTurn={(enabled) => change({ enabled })}
        />
        <SitesChoice chosen={settings.whichSites} onChoose={(whichSites) => change({ whichSites })} />
      </section>
      <ListedSites
        settings={settings}
        onTurn={(site, isOn) => void save((current) => withSite(current, site, isOn))}
      />
      <div class="with-preview">
        <LimitsChoice settings={settings} onChange={change} />
        <LookPreview settings={settings} known={known} term={list.definition(SHOWN_TERM)} />
        <LookChoice settings={settings} onChange={change} />
      </div>
      <OpeningChoice settings={settings} onChange={change} />
      <CommandKeys />
      <KnownTerms
        list={list}
        known={known}
        onKnow={(id, isKnown) => void changeKnownTerm(id, isKnown, formerIds)}
      />
      <PageWordsChoice chosen={settings.pageWords} onChoose={(pageWords) => change({ pageWords })} />
      <ReadingLogChoice chosen={settings.readingLog} onChoose={(readingLog) => change({ readingLog })} />
      <details>
        <summary>{message('advancedOptions')}</summary>
        <MarkingChoice chosen={settings.marking} onChoose={(marking) => change({ marking })} />
      </details>
      <p>
        <button type="button" onClick={() => void openWelcome()}>
          {message('openWelcome')}
        </button>
      </p>
      <p class="saved" role="status">
        {isSaved && message('optionsSaved')}
      </p>
    </main>
  );
}

function DamagedWarning({ damaged, onForget }: { damaged: DamagedSettings; onForget: () => void }) {
  return (
    <section class="warning" role="alert">
      <h2>{message('damagedTitle')}</h2>
      <p>{message('damagedExplanation')}</p>
      <pre>{JSON.stringify(damaged.value, null, 2)}</pre>
      <button type="button" onClick={onForget}>
        {message('damagedForget')}
      </button>
    </section>
  );
}

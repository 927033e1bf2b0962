// The welcome page: what Gloss does, to be tried at once, and what a new reader may want to choose.
import { message } from '../browser/shared/i18n.ts';
import { changeSettings } from '../browser/stored/stored-settings.ts';
import { closeThisTab, openOptions } from '../browser/tabs.ts';
import type { TermList } from '../core/glossary/term-list.ts';
import { PAST_LEVELS } from '../core/marking/reader-limits.ts';
import { browserName } from '../core/settings/browser-name.ts';
import type { Settings } from '../core/settings/settings.ts';
import { RadioChoice } from '../ui/choices/RadioChoice.tsx';
import { SitesChoice } from '../ui/choices/SitesChoice.tsx';
import { Switch } from '../ui/choices/Switch.tsx';
import { useSettings } from '../ui/reader/use-settings.ts';
import { AccessQuestion } from './AccessQuestion.tsx';
import { TrialArticle } from './TrialArticle.tsx';

interface Props {
  readonly settings: Settings;
  readonly list: TermList;
  /** Whether the browser gave access to all pages when the window was opened. */
  readonly hasAccess: boolean;
  readonly isPrivate: boolean;
}

/** Shows the welcome page. Each choice holds at once, as in the options. */
export function Welcome({ settings: loaded, list, hasAccess, isPrivate }: Props) {
  const settings = useSettings(loaded);
  const change = (part: Partial<Settings>) => void changeSettings((current) => ({ ...current, ...part }));
  return (
    <main>
      <header>
        <h1>{message('welcomeTitle')}</h1>
        <button type="button" class="link" onClick={() => void closeThisTab()}>
          {message('welcomeSkip')}
        </button>
      </header>
      <p>{message('welcomeLead')}</p>
      <AccessQuestion hasAccess={hasAccess} />
      <TrialArticle settings={settings} list={list} isPrivate={isPrivate} />
      <section>
        <RadioChoice
          name="pastLevel"
          title={message('welcomeLevelTitle')}
          level={2}
          choices={PAST_LEVELS.map((value) => ({ value, label: message(`welcomeLevel_${value}`) }))}
          chosen={settings.pastLevel}
          onChoose={(pastLevel) => change({ pastLevel })}
        />
        <p class="note">{message('welcomeLevelNote')}</p>
      </section>
      <section>
        <SitesChoice
          level={2}
          chosen={settings.whichSites}
          onChoose={(whichSites) => change({ whichSites })}
        />
      </section>
      <section>
        <h2>{message('welcomeReadsTitle')}</h2>
        <p>{message('welcomeReads_pages')}</p>
        <p>{message('welcomeReads_kept')}</p>
        <Switch
          label={message('studyLogSwitch')}
          isOn={settings.readingLog === 'on'}
          onTurn={(isOn) => change({ readingLog: isOn ? 'on' : 'off' })}
        />
        <p class="note">{message('studyLogWhat')}</p>
      </section>
      <section>
        <h2>{message('welcomeButtonTitle')}</h2>
        <p>{message('welcomeButton')}</p>
        <p>{message(`welcomePin_${browserName(navigator.userAgent)}`)}</p>
      </section>
      <footer>
        <button type="button" class="primary" onClick={() => void closeThisTab()}>
          {message('welcomeDone')}
        </button>
        <button type="button" class="link" onClick={() => void openOptions()}>
          {message('openOptions')}
        </button>
      </footer>
    </main>
  );
}

import terms from 'virtual:gloss/terms';
import { render } from 'preact';
import { loadPrivateOffSites, loadSettings } from '../browser/stored-settings.ts';
import { openStudyDatabase, privateStudyDatabase } from '../browser/study-database.ts';
import { activeTab } from '../browser/tabs.ts';
import { termList } from '../core/term-list.ts';
import { Popup } from './Popup.tsx';

/** Opens the popup over the tab that the reader looks at. */
async function main(): Promise<void> {
  const [tab, settings, privateOffSites] = await Promise.all([
    activeTab(),
    loadSettings(),
    loadPrivateOffSites(),
  ]);
  const study = tab?.isPrivate ? privateStudyDatabase() : await openStudyDatabase();
  render(
    <Popup
      list={termList(terms)}
      tab={tab}
      study={study}
      settings={settings}
      privateOffSites={privateOffSites}
    />,
    document.body,
  );
}

void main();

// Opens the toolbar window: loads what it shows.
import formerIds from 'virtual:gloss/former-term-ids';
import terms from 'virtual:gloss/terms';
import { loadPrivateSites, loadSettings } from '../browser/stored-settings.ts';
import { privateStudyDatabase, studyDatabase } from '../browser/study-database.ts';
import { activeTab } from '../browser/tabs.ts';
import { termList } from '../core/glossary/term-list.ts';
import { openWindow } from '../ui/open-window.tsx';
import { Popup } from './Popup.tsx';

openWindow('extensionShortName', async () => {
  const [tab, settings, privateSites] = await Promise.all([activeTab(), loadSettings(), loadPrivateSites()]);
  const study = tab?.isPrivate ? privateStudyDatabase() : studyDatabase(formerIds);
  return (
    <Popup list={termList(terms)} tab={tab} study={study} settings={settings} privateSites={privateSites} />
  );
});

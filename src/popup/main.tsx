// Opens the toolbar window: loads what it shows.
import { loadPrivateSites, loadSettings } from '../browser/stored/stored-settings.ts';
import { privateStudyDatabase, studyDatabase } from '../browser/study/study-database.ts';
import { activeTab } from '../browser/tabs.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import { Popup } from './Popup.tsx';

startWindow('extensionShortName', async () => {
  const [tab, settings, privateSites, list] = await Promise.all([
    activeTab(),
    loadSettings(),
    loadPrivateSites(),
    bundledTerms.list(),
  ]);
  const study = (tab?.isPrivate ? privateStudyDatabase : studyDatabase)(bundledTerms.formerIds);
  return <Popup list={list} tab={tab} study={study} settings={settings} privateSites={privateSites} />;
});

// Opens the toolbar window: loads what it shows.
import { panelDoor } from '../browser/panel/panel-door.ts';
import { loadPrivateSites, loadSettings } from '../browser/stored/stored-settings.ts';
import { privateStudyDatabase, studyDatabase } from '../browser/study/study-database.ts';
import { activeTab } from '../browser/tabs.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import { Popup } from './Popup.tsx';

startWindow('extensionShortName', async () => {
  const [tab, settings, privateSites, list, panel] = await Promise.all([
    activeTab(),
    loadSettings(),
    loadPrivateSites(),
    bundledTerms.list(),
    panelDoor(),
  ]);
  const study = (tab?.isPrivate ? privateStudyDatabase : studyDatabase)(bundledTerms.formerIds);
  const loaded = { list, tab, study, panel, settings, privateSites };
  return <Popup {...loaded} />;
});

import terms from 'virtual:gloss/terms';
import { render } from 'preact';
import { loadPrivateSites, loadSettings } from '../browser/stored-settings.ts';
import { privateStudyDatabase, studyDatabase } from '../browser/study-database.ts';
import { activeTab } from '../browser/tabs.ts';
import { termList } from '../core/term-list.ts';
import { Popup } from './Popup.tsx';

/** Opens the popup over the tab that the reader looks at. */
async function main(): Promise<void> {
  const [tab, settings, privateSites] = await Promise.all([activeTab(), loadSettings(), loadPrivateSites()]);
  const study = tab?.isPrivate ? privateStudyDatabase() : studyDatabase();
  render(
    <Popup list={termList(terms)} tab={tab} study={study} settings={settings} privateSites={privateSites} />,
    document.body,
  );
}

void main();

// The options, in a tab of their own.
import {
  loadDamagedSettings,
  loadSettings,
  rescueDamagedSettings,
} from '../browser/stored/stored-settings.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import { Options } from './Options.tsx';

startWindow('optionsTitle', async () => {
  await rescueDamagedSettings();
  const [settings, damaged, list] = await Promise.all([
    loadSettings(),
    loadDamagedSettings(),
    bundledTerms.list(),
  ]);
  return <Options settings={settings} damaged={damaged} list={list} formerIds={bundledTerms.formerIds} />;
});

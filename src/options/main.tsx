// The options, in a tab of their own.
import { loadDamagedSettings, loadSettings, rescueDamagedSettings } from '../browser/stored-settings.ts';
import { openWindow } from '../ui/open-window.tsx';
import { Options } from './Options.tsx';

openWindow('optionsTitle', async () => {
  await rescueDamagedSettings();
  const [settings, damaged] = await Promise.all([loadSettings(), loadDamagedSettings()]);
  return <Options settings={settings} damaged={damaged} />;
});

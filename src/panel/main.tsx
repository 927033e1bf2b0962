// The panel beside a page: Chromium's side panel, Firefox's sidebar.
import { loadSettings } from '../browser/stored/stored-settings.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import { Panel } from './Panel.tsx';

startWindow('panelTitle', async () => {
  const settings = await loadSettings();
  return <Panel settings={settings} formerIds={bundledTerms.formerIds} />;
});

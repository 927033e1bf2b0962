// Opens the welcome page, in a tab of its own: after installing, and from the options.
import { hasAccessTo } from '../browser/host-access.ts';
import { loadSettings } from '../browser/stored/stored-settings.ts';
import { isInPrivateWindow } from '../browser/tabs.ts';
import { bundledTerms } from '../sources/bundled-terms.ts';
import { startWindow } from '../ui/start-window.tsx';
import { Welcome } from './Welcome.tsx';

startWindow('welcomeTitle', async () => {
  const [settings, list, hasAccess, isPrivate] = await Promise.all([
    loadSettings(),
    bundledTerms.list(),
    hasAccessTo(null),
    isInPrivateWindow(),
  ]);
  return <Welcome settings={settings} list={list} hasAccess={hasAccess} isPrivate={isPrivate} />;
});

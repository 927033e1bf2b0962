import { render } from 'preact';
import { loadDamagedSettings, loadSettings, rescueDamagedSettings } from '../browser/stored-settings.ts';
import { Options } from './Options.tsx';

/** Opens the options. */
async function main(): Promise<void> {
  await rescueDamagedSettings();
  const [settings, damaged] = await Promise.all([loadSettings(), loadDamagedSettings()]);
  render(<Options settings={settings} damaged={damaged} />, document.body);
}

void main();

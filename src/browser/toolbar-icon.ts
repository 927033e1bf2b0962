// Sets the look of the toolbar button.
import gloss16 from '../../icons/gloss-16.png?no-inline';
import gloss32 from '../../icons/gloss-32.png?no-inline';
import off16 from '../../icons/gloss-off-16.png?no-inline';
import off32 from '../../icons/gloss-off-32.png?no-inline';
import { browser } from './api/polyfilled.ts';
import { message } from './shared/i18n.ts';

/** Shows a tab's toolbar button as on, or muted as off. */
export async function showToolbarIcon(tabId: number, isOn: boolean): Promise<void> {
  const path = isOn ? { 16: gloss16, 32: gloss32 } : { 16: off16, 32: off32 };
  const title = message(isOn ? 'extensionShortName' : 'toolbarOff');
  // The tab may be gone by now.
  await Promise.all([
    browser.action.setIcon({ tabId, path }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

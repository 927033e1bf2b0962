// What the keys do that a reader has given to the extension's commands.
import { onCommand } from '../browser/commands.ts';
import { push } from '../browser/shared/push-messages.ts';
import { openStudy } from '../browser/tabs.ts';

/** Follows the commands of the manifest, from now on, in the tab in which a key was pressed. */
export function followCommands(): void {
  onCommand('show-hidden', (tab) => void push(tab, 'peek', { isOn: null }));
  onCommand('know-term', (tab) => void push(tab, 'knowOpenTerm', {}));
  onCommand('open-study', (_tab, isPrivate) => void openStudy({ isPrivate }));
}

// What the keys do that a reader has given to the extension's commands.
import { onCommand } from '../browser/commands.ts';
import { push } from '../browser/shared/push-messages.ts';

/** Follows the commands of the manifest, from now on, in the tab in which a key was pressed. */
export function followCommands(): void {
  onCommand('show-hidden', (tab) => void push(tab, 'peek', { isOn: null }));
  onCommand('know-term', (tab) => void push(tab, 'knowOpenTerm', {}));
}

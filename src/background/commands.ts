// What the keys do that a reader has given to the extension's commands.
import { onCommand, onCommandInWindow } from '../browser/commands.ts';
import { openPanelOf } from '../browser/panel/panel-door.ts';
import { push } from '../browser/shared/push-messages.ts';
import { turnSiteOf } from '../browser/switch-site.ts';
import { openStudy } from '../browser/tabs.ts';

/** Follows the commands of the manifest, from now on, in the tab in which a key was pressed. */
export function followCommands(): void {
  onCommand('next-term', ({ id }) => void push(id, 'goToTerm', { step: 'next' }));
  onCommand('previous-term', ({ id }) => void push(id, 'goToTerm', { step: 'previous' }));
  onCommand('open-term', ({ id }) => void push(id, 'goToTerm', { step: 'here' }));
  onCommand('switch-site', (tab) => void turnSiteOf(tab));
  onCommand('show-hidden', ({ id }) => void push(id, 'peek', { isOn: null }));
  onCommand('know-term', ({ id }) => void push(id, 'knowOpenTerm', {}));
  onCommand('open-study', ({ isPrivate }) => void openStudy({ isPrivate }));
  onCommand('search', ({ isPrivate }) => void openStudy({ address: '#/glossary?type', isPrivate }));
  onCommandInWindow('open-panel', (window) => void openPanelOf(window));
}

// The commands of the manifest, to which a reader may give keys.
import { browser } from './api/polyfilled.ts';

/** The names of the commands in the manifest. */
export type CommandName = 'show-hidden' | 'know-term';

/** Calls back with the tab that is in view each time that a command is given, from now on. */
export function onCommand(name: CommandName, listener: (tab: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) listener(tab.id);
  });
}

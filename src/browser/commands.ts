// The commands of the manifest, to which a reader may give keys.
import { browser } from './api/polyfilled.ts';

/** The names of the commands in the manifest. */
export type CommandName = 'show-hidden' | 'know-term' | 'open-study';

/** Calls back with the tab that is in view each time that a command is given, from now on; and whether its window is private. */
export function onCommand(name: CommandName, listener: (tab: number, isPrivate: boolean) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) listener(tab.id, tab.incognito);
  });
}

// The commands of the manifest, to which a reader may give keys.
import { browser } from './api/polyfilled.ts';
import { type KnownTab, openTab } from './tabs.ts';

/** The names of the commands in the manifest. */
export type CommandName =
  | 'next-term'
  | 'previous-term'
  | 'open-term'
  | 'switch-site'
  | 'show-hidden'
  | 'know-term'
  | 'open-study'
  | 'search'
  | 'open-panel';

/** Firefox's own name for the command that opens its sidebar (vite.config.ts). */
const SIDEBAR_COMMAND = '_execute_sidebar_action';

/** A command as its reader knows it. */
export interface KeyedCommand {
  readonly name: string;
  /** What it does, in the browser's language. */
  readonly description: string;
  /** The key that it has, as the browser writes it; empty if it has none. */
  readonly key: string;
}

/** Calls back with the tab that is in view each time that a command is given, from now on. */
export function onCommand(name: CommandName, listener: (tab: KnownTab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined)
      listener({ id: tab.id, address: tab.url ?? '', isPrivate: tab.incognito });
  });
}

/** Calls back with the window in which a command is given, each time and at once: browsers open some things only then. */
export function onCommandInWindow(name: CommandName, listener: (window: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.windowId !== undefined) listener(tab.windowId);
  });
}

/** Resolves with all commands and the keys that they have now; with none on a phone, which has no keys. */
export async function keyedCommands(): Promise<KeyedCommand[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, description, shortcut }) =>
    // The browser's own name for pressing the toolbar button has no description.
    name && description ? [{ name, description, key: shortcut ?? '' }] : [],
  );
}

/** Resolves with the key that opens Firefox's sidebar, as the browser writes it; empty if it has none. */
export async function keyOfSidebar(): Promise<string> {
  return (await keyedCommands()).find(({ name }) => name === SIDEBAR_COMMAND)?.key ?? '';
}

/** Shows the browser's own page on which a reader changes the keys of extensions. */
export async function openKeySettings(): Promise<void> {
  // Only Firefox has a function for it, which its types do not know yet.
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) await openShortcutSettings();
  else await openTab('chrome://extensions/shortcuts');
}

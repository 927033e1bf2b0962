// The extension API in memory, in place of the polyfill, which works in a browser's extension alone. In a test's file:
// vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));
import { fakeBrowser } from '@webext-core/fake-browser';
import './fake-messages.ts';

interface CommandTab {
  readonly id?: number;
  readonly url?: string;
  readonly incognito?: boolean;
  readonly windowId?: number;
}
type CommandListener = (command: string, tab: CommandTab) => void;
let commandListeners: CommandListener[] = [];

/** The commands of which the fake knows, with their keys; a test may give others. */
export let fakeCommands: { name: string; description: string; shortcut: string }[] = [];
export function haveCommands(commands: typeof fakeCommands): void {
  fakeCommands = commands;
}

// The fake has no commands.
Object.assign(fakeBrowser.commands, {
  onCommand: { addListener: (listener: CommandListener) => void commandListeners.push(listener) },
  getAll: async () => fakeCommands,
});

/** Ends all listening to commands. */
export function forgetCommands(): void {
  commandListeners = [];
}

/** The window in which commands are given. */
export const COMMAND_WINDOW = 3;

/** Gives a command, as the browser does when its key is pressed while a tab is in view. */
export function giveCommand(command: string, tab: number, url = '', incognito = false): void {
  for (const listener of commandListeners)
    listener(command, { id: tab, url, incognito, windowId: COMMAND_WINDOW });
}

export { fakeBrowser as default, fakeBrowser } from '@webext-core/fake-browser';

// The extension API in memory, in place of the polyfill, which works in a browser's extension alone. In a test's file:
// vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));
import { fakeBrowser } from '@webext-core/fake-browser';
import './fake-messages.ts';

type CommandListener = (command: string, tab: { readonly id?: number }) => void;
let commandListeners: CommandListener[] = [];

// The fake has no commands.
Object.assign(fakeBrowser.commands, {
  onCommand: { addListener: (listener: CommandListener) => void commandListeners.push(listener) },
});

/** Ends all listening to commands. */
export function forgetCommands(): void {
  commandListeners = [];
}

/** Gives a command, as the browser does when its key is pressed while a tab is in view. */
export function giveCommand(command: string, tab: number): void {
  for (const listener of commandListeners) listener(command, { id: tab });
}

export { fakeBrowser as default, fakeBrowser } from '@webext-core/fake-browser';

// The messages that our windows send to pages without being asked. Not for settings and known terms: pages see those change in
// storage (on-stored-write.ts).
import { onAbort } from '../../core/lifetime/on-abort.ts';
import type { Step } from '../../core/popover/next-in-order.ts';
import { browser } from '../api/native.ts';
import { callIfAlive } from './orphan.ts';

/** Every kind of push message, with what it holds. */
interface PushMessages {
  /** How sites are switched in private windows has changed: that is stored where no page sees it change. */
  readonly privateSitesChanged: object;
  /** Show what the reader's limits hide, or no more; null for the other of what is. */
  readonly peek: { readonly isOn: boolean | null };
  /** The reader knows the term whose popover is open, or does not any more. */
  readonly knowOpenTerm: object;
  /** Open the popover of the next or the previous term; 'here', of the one where the reader is, or close it. */
  readonly goToTerm: { readonly step: Step };
}
export type PushKind = keyof PushMessages;

/** Sends a message to all frames of a tab; a tab without our content script hears nothing. */
export async function push<Kind extends PushKind>(
  tab: number,
  kind: Kind,
  content: PushMessages[Kind],
): Promise<void> {
  await callIfAlive(() => browser.tabs.sendMessage(tab, { kind, ...content }));
}

/** Calls back with each push message of a kind until the signal aborts. */
export function onPush<Kind extends PushKind>(
  kind: Kind,
  signal: AbortSignal,
  listener: (content: PushMessages[Kind]) => void,
): void {
  const receive = (message: unknown, sender: { id?: string | undefined }) => {
    const isOurs = sender.id === browser.runtime.id;
    if (isOurs && (message as { kind?: unknown } | null)?.kind === kind)
      listener(message as PushMessages[Kind]);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onMessage.removeListener(receive)));
}

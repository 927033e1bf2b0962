// The messages that our windows send to pages without being asked.
import * as v from 'valibot';
import { onAbort } from '../core/lifetime/on-abort.ts';
import type { Frozen } from '../core/schema/frozen.ts';
import { privateSitesSchema } from '../core/settings/settings.ts';
import { browser } from './api.ts';
import { callIfAlive } from './orphan.ts';

/** Every kind of push message, with its content. */
const PUSH_MESSAGES = {
  /** The switches of sites in private windows have changed. */
  privateSites: v.object({ sites: privateSitesSchema }),
} as const;

type PushMessages = typeof PUSH_MESSAGES;
type PushKind = keyof PushMessages;
type PushMessage<Kind extends PushKind> = Frozen<v.InferOutput<PushMessages[Kind]>>;

/** Sends a message to all frames of a tab; a tab without our content script hears nothing. */
export async function push<Kind extends PushKind>(
  tab: number,
  kind: Kind,
  content: PushMessage<Kind>,
): Promise<void> {
  await callIfAlive(() => browser.tabs.sendMessage(tab, { kind, ...content }));
}

/** Calls back with each push message of a kind until the signal aborts; ignores messages of another form. */
export function onPush<Kind extends PushKind>(
  kind: Kind,
  signal: AbortSignal,
  listener: (content: PushMessage<Kind>) => void,
): void {
  const receive = (message: unknown, sender: { id?: string | undefined }) => {
    const isOurs = sender.id === browser.runtime.id;
    if (!isOurs || (message as { kind?: unknown } | null)?.kind !== kind) return undefined;
    const content = v.safeParse(PUSH_MESSAGES[kind], message);
    if (content.success) listener(content.output as PushMessage<Kind>);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onMessage.removeListener(receive)));
}

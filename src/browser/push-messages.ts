// What our windows tell pages without being asked.
import * as v from 'valibot';
import { onAbort } from '../core/lifetime/on-abort.ts';
import { privateSitesSchema } from '../core/settings/settings.ts';
import { browser } from './api.ts';
import { callIfAlive } from './orphan.ts';

/** What a window tells the content scripts of a tab. */
const pushMessage = v.variant('kind', [
  v.object({ kind: v.literal('private-sites'), sites: privateSitesSchema }),
]);
export type PushMessage = v.InferOutput<typeof pushMessage>;

/** Tells all frames of a tab; a tab without our content script hears nothing. */
export async function notify(tab: number, message: PushMessage): Promise<void> {
  await callIfAlive(() => browser.tabs.sendMessage(tab, message));
}

/** Calls back with each notice until the signal aborts. */
export function onPushMessage(signal: AbortSignal, listener: (pushMessage: PushMessage) => void): void {
  const receive = (message: unknown, sender: { id?: string | undefined }) => {
    const result = v.safeParse(pushMessage, message);
    if (sender.id === browser.runtime.id && result.success) listener(result.output);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  onAbort(signal, () => void callIfAlive(() => browser.runtime.onMessage.removeListener(receive)));
}

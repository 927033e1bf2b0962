// Carries messages between the parts of the extension, in memory: the fake API does not support answers by promise.
import { vi } from 'vitest';
import { fakeBrowser } from './fake-extension.ts';

/** Chromium's wording for a message that nobody receives. */
const NOBODY = 'Could not establish connection. Receiving end does not exist.';

/** Carries what is sent to all that listen, as sent by `sender`, and the first answer back; both as copies, as JSON makes them. */
export function fakeWire(sender: object = {}): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: unknown) => {
    const { id, onMessage } = fakeBrowser.runtime;
    if (!onMessage.hasListeners()) throw new Error(NOBODY);
    const from = { id, ...sender };
    const answers: unknown[] = await onMessage.trigger(copied(message), from, () => undefined);
    return copied(answers.find((answer) => answer !== undefined));
  }) as never);
}

/** A background that answers a request, or throws. */
export function fakeBackground(answer: (message: { kind: string }) => unknown): void {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { kind: string }) => ({
    value: await answer(message),
  })) as never);
}

/** A background whose handlers all throw. */
export function failingBackground() {
  return vi
    .spyOn(fakeBrowser.runtime, 'sendMessage')
    .mockResolvedValue({ error: { reason: 'failed', message: 'RangeError: too long' } } as never);
}

function copied(message: unknown): unknown {
  return message === undefined ? undefined : JSON.parse(JSON.stringify(message));
}

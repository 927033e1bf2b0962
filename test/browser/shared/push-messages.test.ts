import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onPush, push } from '../../../src/browser/shared/push-messages.ts';
import { fakeBrowser } from '../../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const listener = vi.fn();

/** Has a message arrive in a frame. */
const arrive = (message: unknown, from: object = { id: fakeBrowser.runtime.id }) =>
  fakeBrowser.runtime.onMessage.trigger(message, from as never, () => undefined);

beforeEach(() => {
  fakeBrowser.reset();
  listener.mockReset();
});
afterEach(() => vi.restoreAllMocks());

it('tells who listens to its kind, and answers nothing', async () => {
  const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
  onPush('privateSitesChanged', new AbortController().signal, listener);
  await push(7, 'privateSitesChanged', {});
  expect(sent.mock.lastCall?.[0]).toBe(7);
  expect(await arrive(sent.mock.lastCall?.[1])).toEqual([undefined]);
  expect(listener).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'privateSitesChanged' }));
});

it.each([
  ['of another kind', { kind: 'frameContext' }, undefined],
  ['of another extension', { kind: 'privateSitesChanged' }, { id: 'other' }],
  ['that is nothing', null, undefined],
])('leaves out what is %s', async (_what, message, from) => {
  onPush('privateSitesChanged', new AbortController().signal, listener);
  await arrive(message, from);
  expect(listener).not.toHaveBeenCalled();
});

it('ends with the signal', () => {
  const work = new AbortController();
  onPush('privateSitesChanged', work.signal, listener);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  work.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

it('says nothing of a tab without our content script', async () => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
  await expect(push(7, 'privateSitesChanged', {})).resolves.toBeUndefined();
});

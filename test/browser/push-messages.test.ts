import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onPush, push } from '../../src/browser/push-messages.ts';
import { fakeBrowser } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const SITES = { 'news.example': false };
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
  onPush('privateSites', new AbortController().signal, listener);
  await push(7, 'privateSites', { sites: SITES });
  expect(sent.mock.lastCall?.[0]).toBe(7);
  expect(await arrive(sent.mock.lastCall?.[1])).toEqual([undefined]);
  expect(listener).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ sites: SITES }));
});

it.each([
  ['of another kind', { kind: 'frameContext', sites: SITES }, undefined],
  ['of another form', { kind: 'privateSites', sites: 1 }, undefined],
  ['of another extension', { kind: 'privateSites', sites: SITES }, { id: 'other' }],
  ['that is nothing', null, undefined],
])('leaves out what is %s', async (_what, message, from) => {
  onPush('privateSites', new AbortController().signal, listener);
  await arrive(message, from);
  expect(listener).not.toHaveBeenCalled();
});

it('ends with the signal', () => {
  const work = new AbortController();
  onPush('privateSites', work.signal, listener);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  work.abort();
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

it('says nothing of a tab without our content script', async () => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist'));
  await expect(push(7, 'privateSites', { sites: SITES })).resolves.toBeUndefined();
});

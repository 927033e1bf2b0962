// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followFrameSettings } from '../../../src/content/lifecycle/frame-settings.ts';
import { DEFAULT_SETTINGS, withSite } from '../../../src/core/settings/settings.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const OFF = { ...DEFAULT_SETTINGS, enabled: false };
const PAGE = { pageAddress: 'https://news.example/a', privateSites: {} };
const store = (settings: object) => fakeBrowser.storage.local.set({ settings });

/** A background that answers when it is told to. */
function sleepingBackground() {
  let answer = () => {};
  const awake = new Promise<void>((resolve) => {
    answer = resolve;
  });
  fakeBackground(async () => {
    await awake;
    return PAGE;
  });
  return answer;
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it('hears of a switch that is turned while the background still wakes', async () => {
  const answer = sleepingBackground();
  await store(DEFAULT_SETTINGS);
  const following = followFrameSettings(new AbortController().signal, () => undefined);
  await vi.waitFor(() => expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(true));
  await store(OFF);
  answer();
  expect((await following).isOn()).toBe(false);
});

it('takes what it hears of for newer than what it loads meanwhile', async () => {
  sleepingBackground()();
  await store(DEFAULT_SETTINGS);
  const get = fakeBrowser.storage.local.get.bind(fakeBrowser.storage.local);
  let load = () => {};
  const loading = new Promise<void>((resolve) => {
    load = resolve;
  });
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce((async (key: string) => {
    const read = structuredClone(await get(key));
    await loading;
    return read;
  }) as never);
  const following = followFrameSettings(new AbortController().signal, () => undefined);
  await store(withSite(DEFAULT_SETTINGS, 'news.example', false));
  load();
  expect((await following).isOn()).toBe(false);
});

it('calls back with each change until the signal aborts', async () => {
  sleepingBackground()();
  const work = new AbortController();
  const onChange = vi.fn();
  const settings = await followFrameSettings(work.signal, onChange);
  expect(settings.isOn()).toBe(true);
  await store(OFF);
  expect(onChange).toHaveBeenCalledOnce();
  expect(settings.isOn()).toBe(false);
  work.abort();
  await store(DEFAULT_SETTINGS);
  expect(onChange).toHaveBeenCalledOnce();
});

it('leaves no listener behind where the signal has aborted before', async () => {
  sleepingBackground()();
  await followFrameSettings(AbortSignal.abort(), () => undefined);
  expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
});

it('fails where the background does, since nobody then knows whether the page’s site is off', async () => {
  failingBackground();
  const following = followFrameSettings(new AbortController().signal, () => undefined);
  await expect(following).rejects.toThrow('The request "frameContext" failed: RangeError: too long');
});

it('keeps how sites are switched in private windows where the background fails when the page comes back', async () => {
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: true } });
  fakeBackground(() => ({ ...PAGE, privateSites: { 'news.example': false } }));
  const work = new AbortController();
  const onChange = vi.fn();
  const settings = await followFrameSettings(work.signal, onChange);
  failingBackground();
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(settings.isOn()).toBe(false);
  work.abort();
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { push } from '../../../src/browser/shared/push-messages.ts';
import type { FrameContext } from '../../../src/browser/shared/requests.ts';
import { followFrameContext } from '../../../src/content/lifecycle/follow-frame-context.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const ON: FrameContext = { isOn: true, marking: 'automatic', hasTextFragment: false, hasPart: false };
const OFF: FrameContext = { ...ON, isOn: false };
const writeSettings = (enabled: boolean) => fakeBrowser.storage.local.set({ settings: { enabled } });

/** A background that is asked, and answers each question when it is told to. */
function slowBackground() {
  const questions: ((answer: FrameContext) => void)[] = [];
  fakeBackground(() => new Promise<FrameContext>((resolve) => questions.push(resolve)));
  return questions;
}

const work = { current: new AbortController() };
const onChange = vi.fn();
const follow = () => followFrameContext('reading', work.current.signal, onChange);

beforeEach(() => {
  fakeBrowser.reset();
  work.current = new AbortController();
  onChange.mockReset();
});
afterEach(() => {
  work.current.abort();
  vi.restoreAllMocks();
});

it('hears of a switch that is turned while the background still wakes', async () => {
  const questions = slowBackground();
  const following = follow();
  await writeSettings(false);
  await vi.waitFor(() => expect(questions).toHaveLength(2));
  questions[1]?.(OFF);
  questions[0]?.(ON);
  const context = await following;
  expect(context()).toEqual(OFF);
});

it('has its part come once, with the first answer that the frame is on', async () => {
  const asked: unknown[] = [];
  const answers = [OFF, { ...ON, hasPart: true }, ON, OFF];
  fakeBackground((question) => {
    asked.push((question as { along?: unknown }).along);
    return answers[asked.length - 1];
  });
  const context = await follow();
  const had = [context().hasPart];
  for (const enabled of [true, false, true]) {
    await writeSettings(enabled);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(had.length));
    had.push(context().hasPart);
  }
  expect(had).toEqual([false, true, true, true]);
  expect(asked).toEqual(['reading', 'reading', null, null]);
});

it('takes the answer to the later question for the newer', async () => {
  const questions = slowBackground();
  const following = follow();
  questions[0]?.(ON);
  const context = await following;
  await writeSettings(false);
  await writeSettings(true);
  await vi.waitFor(() => expect(questions).toHaveLength(3));
  questions[2]?.(ON);
  questions[1]?.(OFF);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  expect(context()).toEqual(ON);
});

it.each([
  ['the settings are written', () => writeSettings(false)],
  [
    'a site is switched in private windows',
    async () => {
      const sent = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
      await push(7, 'privateSitesChanged', {});
      const from = { id: fakeBrowser.runtime.id } as never;
      await fakeBrowser.runtime.onMessage.trigger(sent.mock.lastCall?.[1], from, () => undefined);
    },
  ],
  [
    'the page comes back from the cache',
    async () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  ],
])('asks again when %s, until the signal aborts', async (_when, change) => {
  let answer = ON;
  fakeBackground(() => answer);
  const context = await follow();
  expect(context()).toEqual(ON);
  answer = OFF;
  await change();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(context()).toEqual(OFF);
  work.current.abort();
  const asked = vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length;
  await change();
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(asked);
});

it('is off where nobody is there to tell', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
    new Error('Could not establish connection. Receiving end does not exist.'),
  );
  const context = await follow();
  expect(context().isOn).toBe(false);
});

it('leaves no listener behind where the signal has aborted before', async () => {
  fakeBackground(() => ON);
  work.current.abort();
  await follow();
  expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(false);
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
});

it('fails where the background does, since nobody then knows whether the page’s site is off', async () => {
  failingBackground();
  await expect(follow()).rejects.toThrow('The request "frameContext" failed: RangeError: too long');
});

it('keeps what it was told where the background fails later', async () => {
  fakeBackground(() => ON);
  const context = await follow();
  failingBackground();
  await writeSettings(false);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect(context()).toEqual(ON);
});

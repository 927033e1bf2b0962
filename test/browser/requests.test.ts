import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerWith, type Handlers } from '../../src/browser/answer-requests.ts';
import { ask, RequestError } from '../../src/browser/shared/ask.ts';
import type { FrameContext } from '../../src/browser/shared/requests.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeWire } from '../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const ADDRESS = 'https://news.example/a';
const CONTEXT: FrameContext = { isOn: true, marking: 'automatic', hasTextFragment: false, hasPart: false };
const onError = vi.fn<(error: RequestError) => void>();

/** A background that answers as given. */
const background = (given: Partial<Handlers>) =>
  answerWith(
    {
      definitions: () => [],
      textAnalysis: () => ({ texts: [], strength: 0 }),
      frameContext: () => CONTEXT,
      part: () => true,
      readerFacts: () => ({
        ...DEFAULT_SETTINGS,
        markCss: '',
        known: [],
        learned: [],
        isPrivate: false,
        hasPanel: false,
        keepsMeetings: false,
      }),
      knowTerm: () => true,
      met: () => false,
      openEntry: () => null,
      openPanel: () => '',
      questionsOf: () => [],
      keepSection: () => true,
      endPeek: () => null,
      errorReport: () => null,
      ...given,
    },
    onError,
  );

/** What a failed request says; fails where it did not. */
async function errorOf(work: Promise<unknown>): Promise<Pick<RequestError, 'name' | 'reason' | 'message'>> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RequestError);
  const { name, reason, message } = error as RequestError;
  return { name, reason, message };
}

beforeEach(() => {
  fakeBrowser.reset();
  fakeWire({
    tab: { id: 7, windowId: 5, url: ADDRESS, title: 'News', incognito: false },
    frameId: 3,
    documentId: 'D3',
  });
  onError.mockReset();
});
afterEach(() => vi.restoreAllMocks());

describe('who asks', () => {
  it('gets what the background answers, be it null', async () => {
    background({});
    expect(await ask('frameContext', { along: null })).toEqual(CONTEXT);
    expect(await ask('errorReport', { name: 'Error', message: 'It broke', stack: '' })).toBeNull();
    expect(onError).not.toHaveBeenCalled();
  });

  it.each([
    ['throws', () => unreadable()],
    ['rejects', async () => unreadable()],
  ])('hears that a handler failed which %s', async (_how, definitions) => {
    background({ definitions });
    expect(await errorOf(ask('definitions', { ids: ['agent'] }))).toEqual({
      name: 'RequestError',
      reason: 'failed',
      message: 'The request "definitions" failed: RangeError: No room',
    });
  });

  it('hears that a request was refused, where in it and why, but nothing of what it holds', async () => {
    const definitions = vi.fn(() => []);
    background({ definitions });
    const request = { ids: ['agent', { secret: 'of a page' }] } as never;
    const { reason, message } = await errorOf(ask('definitions', request));
    expect(reason).toBe('refused');
    expect(message).toMatch(/ids\.1: expected string$/);
    expect(definitions).not.toHaveBeenCalled();
  });

  it('hears of what fails on the way', async () => {
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(
      new DOMException('No copy', 'DataCloneError'),
    );
    await expect(ask('frameContext', { along: null })).rejects.toThrow('No copy');
  });
});

describe('where nobody is there', () => {
  it('the answer is null', async () => {
    expect(await ask('frameContext', { along: null })).toBeNull();
  });

  it('the answer is null though others listen', async () => {
    fakeBrowser.runtime.onMessage.addListener(() => undefined);
    expect(await ask('frameContext', { along: null })).toBeNull();
    fakeBrowser.runtime.onMessage.addListener(async () => null);
    expect(await ask('frameContext', { along: null })).toBeNull();
  });

  it('the answer is null in a page whose extension was updated', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValue(new TypeError('b is undefined'));
    expect(await ask('frameContext', { along: null })).toBeNull();
  });
});

describe('who answers', () => {
  it('hears of each error once, with its cause', async () => {
    background({ definitions: unreadable });
    await ask('definitions', { ids: [] }).catch(() => undefined);
    await ask('definitions', {} as never).catch(() => undefined);
    const errors = onError.mock.calls.map(([{ reason, cause }]) => ({ reason, cause: String(cause) }));
    expect(errors).toEqual([
      { reason: 'failed', cause: 'RangeError: No room' },
      { reason: 'refused', cause: 'TypeError: ids: expected "ids"' },
    ]);
  });

  it('is told by the browser who asks', async () => {
    const frameContext = vi.fn(() => CONTEXT);
    background({ frameContext });
    await ask('frameContext', { along: null });
    const tab = { tab: 7, window: 5, pageAddress: ADDRESS, pageTitle: 'News', isPrivate: false };
    expect(frameContext).toHaveBeenLastCalledWith({ along: null }, { ...tab, frame: 3, document: 'D3' });
    fakeWire({ tab: { id: 7, url: ADDRESS, title: 'News', incognito: true }, frameId: 0 });
    await ask('frameContext', { along: null });
    expect(frameContext).toHaveBeenLastCalledWith(
      { along: null },
      { ...tab, window: null, frame: 0, document: null, isPrivate: true },
    );
    fakeWire();
    await ask('frameContext', { along: null });
    const nowhere = {
      tab: null,
      window: null,
      frame: null,
      document: null,
      pageAddress: null,
      pageTitle: null,
      isPrivate: false,
    };
    expect(frameContext).toHaveBeenLastCalledWith({ along: null }, nowhere);
  });
});

function unreadable(): never {
  throw new RangeError('No room');
}

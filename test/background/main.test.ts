// What the background answers to whom, and what it does by itself, with the extension API in memory.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings, storePrivateSite } from '../../src/browser/stored/stored-settings.ts';
import { NO_TOPIC } from '../../src/core/sense/page-topic.ts';
import { withSite } from '../../src/core/settings/off-sites.ts';
import { COMMAND_WINDOW, fakeBrowser, forgetCommands, giveCommand } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));
vi.mock('virtual:gloss/terms', async () => {
  const { makeTerm } = await import('../make-term.ts');
  const terms = [makeTerm('term/overfitting', { name: 'overfitting' })];
  return { default: `data:application/json,${encodeURIComponent(JSON.stringify(terms))}` };
});
vi.mock('virtual:gloss/forms', async () => {
  const { packForms } = await import('../../src/core/forms/pack-forms.ts');
  const { makeTerm } = await import('../make-term.ts');
  return { default: packForms([makeTerm('term/overfitting', { forms: ['overfitting'] })]) };
});
vi.mock('../../src/background/answers/part-files.ts', () => ({
  PART_FILES: {
    marking: 'marking.js',
    wrapping: 'wrapping.js',
    popover: 'popover.js',
    pacing: 'pacing.js',
    unseen: 'unseen.js',
  },
}));
vi.mock('virtual:gloss/questions', () => ({ default: 'data:application/json,[]' }));
vi.mock('virtual:gloss/former-ids', () => ({ default: new Map() }));

const OFF = 'Gloss: off on this site';
const ADDRESS = 'https://news.example/a';
const ALL_OFF = { enabled: false };

let titles: Record<number, string>;

/** Starts the background script, as the browser does at each event after a rest. */
async function start(): Promise<void> {
  vi.resetModules();
  for (const event of [
    fakeBrowser.runtime.onMessage,
    fakeBrowser.runtime.onInstalled,
    fakeBrowser.storage.onChanged,
    fakeBrowser.tabs.onActivated,
    fakeBrowser.tabs.onUpdated,
  ])
    event.removeAllListeners();
  forgetCommands();
  await import('../../src/background/main.ts');
}

/** The whole answer of the background to a message; undefined for one that it leaves to others. */
async function wholeAnswerTo(message: unknown, sender: object = {}): Promise<unknown> {
  const from = { id: fakeBrowser.runtime.id, tab: { url: ADDRESS }, ...sender };
  const [answer] = await fakeBrowser.runtime.onMessage.trigger(message, from as never, () => undefined);
  return answer;
}

/** What the background answers to a message. */
async function answerTo(message: unknown, sender?: object): Promise<unknown> {
  const answer = await wholeAnswerTo(message, sender);
  expect(answer).toHaveProperty('value');
  return (answer as { value: unknown }).value;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  titles = {};
  vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setTitle').mockImplementation(async ({ tabId, title }) => {
    titles[tabId ?? -1] = title;
  });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ js: ['content.js'] }],
  } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a message', () => {
  beforeEach(start);

  it('gets what stands in texts', async () => {
    const texts = [
      { text: 'Of overfitting', titles: [] },
      { text: 'Nothing', titles: [] },
    ];
    const answer = await answerTo({
      kind: 'textAnalysis',
      texts,
      rest: { topic: NO_TOPIC, definitions: [] },
    });
    expect(answer).toMatchObject({
      texts: [{ matches: [{ start: 3, end: 14, ids: ['term/overfitting'] }] }, { matches: [] }],
    });
  });

  it('gets definitions', async () => {
    const answer = await answerTo({ kind: 'definitions', ids: ['term/overfitting', 'term/nowhere'] });
    expect(answer).toMatchObject([{ id: 'term/overfitting', definition: { name: 'overfitting' } }]);
  });

  it.each([
    ['a page', {}, true],
    ['a page whose site is off', { tab: { url: 'https://off.example/a' } }, false],
    ['a frame of another site in a page', { url: 'https://off.example/ad' }, true],
  ])('gets what holds for %s', async (_what, sender, isOn) => {
    await changeSettings((settings) => withSite(settings, 'off.example', false));
    expect(await answerTo({ kind: 'frameContext', along: null }, sender)).toMatchObject({ isOn });
  });

  it('gets a part of the content script put into the frame that asks, where it still is', async () => {
    const put = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
    const ask = (sender: object) => answerTo({ kind: 'part', name: 'popover' }, sender);
    expect(await ask({ tab: { id: 7 }, frameId: 3, documentId: 'D3' })).toBe(true);
    expect(await ask({ tab: { id: 7 }, frameId: 3 })).toBe(true);
    const rest = { files: ['popover.js'], injectImmediately: true };
    expect(put.mock.calls).toEqual([
      [{ target: { tabId: 7, documentIds: ['D3'] }, ...rest }],
      [{ target: { tabId: 7, frameIds: [3] }, ...rest }],
    ]);
    put.mockRejectedValueOnce(new Error('No document with id D3'));
    expect(await ask({ tab: { id: 7 }, frameId: 3, documentId: 'D3' })).toBe(false);
    expect(await ask({ tab: undefined })).toBe(false);
  });

  it('has the end of a peek told to all frames of its tab, as commands are', async () => {
    const pushed = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
    expect(await answerTo({ kind: 'endPeek' }, { tab: { id: 7, url: ADDRESS } })).toBeNull();
    const commands = ['show-hidden', 'know-term', 'next-term', 'previous-term', 'open-term'];
    for (const command of [...commands, 'of-a-later-version']) giveCommand(command, 8);
    const told = pushed.mock.calls.map(([id, message]) => [id, (message as { kind: string }).kind]);
    expect(told).toEqual([
      [7, 'peek'],
      [8, 'peek'],
      [8, 'knowOpenTerm'],
      ...Array.from({ length: 3 }, () => [8, 'goToTerm']),
    ]);
    const steps = pushed.mock.calls.slice(3).map(([, message]) => (message as { step: string }).step);
    expect(steps).toEqual(['next', 'previous', 'here']);
  });

  it('opens the side panel in the very moment of its command, in the window of the reader', () => {
    const open = vi.fn(async () => undefined);
    Object.assign(fakeBrowser, { sidePanel: { open } });
    giveCommand('open-panel', 8);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: COMMAND_WINDOW });
  });

  it('has a error of a page told in the console of the extension', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const report = { kind: 'errorReport', name: 'Error', message: 'It broke', stack: 'at mark (main.js:1)' };
    expect(await answerTo(report, { tab: { id: 7, url: ADDRESS }, frameId: 3 })).toBeNull();
    expect(told).toHaveBeenCalledExactlyOnceWith(
      'Gloss stopped in tab 7, frame 3, news.example: Error: It broke\nat mark (main.js:1)',
    );
  });

  it.each([
    ['of another extension', { kind: 'frameContext' }, { id: 'other' }],
    ['of a kind that nobody knows', { kind: 'toString' }, {}],
    ['without a kind', {}, {}],
    ['that is nothing', null, {}],
  ])('%s gets no answer', async (_what, message, sender) => {
    expect(await wholeAnswerTo(message, sender)).toBeUndefined();
  });

  it('that is refused is told in the console of the extension', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await wholeAnswerTo({ kind: 'definitions' })).toMatchObject({ error: { reason: 'refused' } });
    expect(String(told.mock.calls)).toBe(
      'RequestError: The request "definitions" was refused: TypeError: ids: expected "ids"',
    );
  });
});

describe('the toolbar button', () => {
  const tab = { id: 7, url: ADDRESS, incognito: false };
  const show = (shown: object) => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url }) => (url ? [] : [shown]) as never);
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(shown as never);
    return fakeBrowser.tabs.onActivated.trigger({ tabId: 7, windowId: 1 });
  };
  beforeEach(start);

  it('is muted in a tab that comes into view on a site that is off', async () => {
    await show(tab);
    await vi.waitFor(() => expect(titles).toEqual({ 7: 'Gloss' }));
    await changeSettings((settings) => withSite(settings, 'news.example', false));
    await vi.waitFor(() => expect(titles).toEqual({ 7: OFF }));
    const elsewhere = { ...tab, url: 'https://other.example/' };
    await fakeBrowser.tabs.onUpdated.trigger(7, { url: elsewhere.url } as never, elsewhere as never);
    await vi.waitFor(() => expect(titles).toEqual({ 7: 'Gloss' }));
  });

  it('follows the settings in every window', async () => {
    await show(tab);
    await changeSettings((settings) => ({ ...settings, ...ALL_OFF }));
    await vi.waitFor(() => expect(titles).toEqual({ 7: OFF }));
  });

  it('follows the switches of private windows in a private tab, and in no other', async () => {
    await storePrivateSite('news.example', false);
    await show(tab);
    await vi.waitFor(() => expect(titles).toEqual({ 7: 'Gloss' }));
    await show({ ...tab, incognito: true });
    await vi.waitFor(() => expect(titles).toEqual({ 7: OFF }));
  });
});

// What the background does when the extension is installed, updated, or starts beside open pages.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, forgetCommands } from '../fake-extension.ts';
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

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.action, 'setTitle').mockResolvedValue(undefined);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    content_scripts: [{ js: ['content.js'] }],
  } as never);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an installation or update', () => {
  it('puts settings aside that nobody can read', async () => {
    await fakeBrowser.storage.local.set({ settings: 'nonsense' });
    await start();
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
    await vi.waitFor(async () =>
      expect(await fakeBrowser.storage.local.get()).toMatchObject({
        'settings-damaged': 'nonsense',
        settings: { enabled: true },
      }),
    );
  });
});

describe('pages that are open already', () => {
  const TABS = [{ id: 1 }, { id: 2, discarded: true }, {}, { id: 4 }];

  it('get the content script once in the life of the extension, also where one page refuses', async () => {
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async ({ url }) => (url ? TABS : []) as never);
    const injected: (number | undefined)[] = [];
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async (injection: {
      target: { tabId: number };
      files: string[];
    }) => {
      injected.push(injection.target.tabId);
      expect(injection.files).toEqual(['content.js']);
      if (injection.target.tabId === 1) throw new Error('Cannot access this page');
    }) as never);
    await start();
    await vi.waitFor(() => expect(injected).toEqual([1, 4]));
    // It ends after some seconds without work, and starts again at the next message.
    const asked = vi.spyOn(fakeBrowser.storage.session, 'get');
    await start();
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await asked.mock.results[0]?.value;
    expect(injected).toEqual([1, 4]);
  });

  it('are left to Firefox, which does so by itself', async () => {
    const asked = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    Object.assign(fakeBrowser.runtime, { getBrowserInfo: () => undefined });
    try {
      await start();
      expect(asked).not.toHaveBeenCalledWith(expect.objectContaining({ url: expect.anything() }));
      expect(await fakeBrowser.storage.session.get()).toEqual({});
    } finally {
      Reflect.deleteProperty(fakeBrowser.runtime, 'getBrowserInfo');
    }
  });
});

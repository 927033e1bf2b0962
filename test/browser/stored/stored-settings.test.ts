import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  forgetDamagedSettings,
  loadDamagedSettings,
  loadPrivateSites,
  loadSettings,
  onSettings,
  rescueDamagedSettings,
  storePrivateSite,
} from '../../../src/browser/stored/stored-settings.ts';
import { withSite } from '../../../src/core/settings/off-sites.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const { local, session } = fakeBrowser.storage;
const stored = async () => (await local.get('settings')).settings;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});
afterEach(() => vi.unstubAllGlobals());

/** Puts a step between reading and writing, as the browser's other process is. */
function delayReads(area: typeof local) {
  const get = area.get.bind(area);
  vi.spyOn(area, 'get').mockImplementation(async (...args: unknown[]) => {
    const read = structuredClone(await (get as (...args: unknown[]) => Promise<object>)(...args));
    await new Promise((resolve) => setImmediate(resolve));
    return read as never;
  });
}

describe('changeSettings', () => {
  afterEach(() => vi.restoreAllMocks());

  it('loses none of the changes that are made at the same time', async () => {
    delayReads(local);
    const sites = ['a.example', 'b.example', 'c.example'];
    await Promise.all([
      ...sites.map((site) => changeSettings((settings) => withSite(settings, site, false))),
      changeSettings((settings) => ({ ...settings, enabled: false })),
      rescueDamagedSettings(),
    ]);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, enabled: false, offSites: sites });
  });

  it('goes on after a change that failed', async () => {
    const setting = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('No room'));
    const failed = changeSettings((settings) => ({ ...settings, enabled: false }));
    const next = changeSettings((settings) => withSite(settings, 'a.example', false));
    await expect(failed).rejects.toThrow('No room');
    await next;
    expect(setting).toHaveBeenCalledTimes(2);
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, offSites: ['a.example'] });
  });

  it('keeps what only a later version knows', async () => {
    const later = { version: 7, enabled: true, offSites: [], marking: 'by section', budget: { perPage: 12 } };
    await local.set({ settings: later });
    await rescueDamagedSettings();
    await changeSettings((settings) => withSite(settings, 'a.example', false));
    expect(await stored()).toEqual({ ...later, offSites: ['a.example'] });
    expect(await loadDamagedSettings()).toBeNull();
  });

  it('puts settings that it cannot read aside, and starts from the defaults', async () => {
    await local.set({ settings: { version: 1, enabled: 'perhaps' } });
    await changeSettings((settings) => withSite(settings, 'a.example', false));
    expect(await stored()).toEqual({ ...DEFAULT_SETTINGS, offSites: ['a.example'] });
    expect(await loadDamagedSettings()).toEqual({ value: { version: 1, enabled: 'perhaps' } });
    await forgetDamagedSettings();
    expect(await loadDamagedSettings()).toBeNull();
  });
});

describe('onSettings', () => {
  const listen = () => {
    const [listener, end] = [vi.fn<(settings: Settings) => void>(), new AbortController()];
    onSettings(end.signal, listener);
    return { listener, end };
  };

  it('calls back with the settings at each change, until it is told to stop', async () => {
    const { listener, end } = listen();
    await changeSettings((settings) => ({ ...settings, enabled: false }));
    expect(listener.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, enabled: false }]]);
    end.abort();
    await changeSettings((settings) => ({ ...settings, enabled: true }));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('says nothing where what was written says the same, as Firefox does', async () => {
    await local.set({ settings: DEFAULT_SETTINGS });
    const { listener } = listen();
    await changeSettings((settings) => ({ ...settings }));
    await local.set({ settings: { ...DEFAULT_SETTINGS, ofALaterVersion: true } });
    expect(listener).not.toHaveBeenCalled();
  });

  it('says nothing of what else is stored', async () => {
    const { listener } = listen();
    await local.set({ other: 1 });
    await session.set({ settings: { ...DEFAULT_SETTINGS, enabled: false } });
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('the switches of private windows', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are all kept in memory, those made at the same time too', async () => {
    delayReads(session);
    await Promise.all([storePrivateSite('a.example', false), storePrivateSite('b.example', true)]);
    expect(await loadPrivateSites()).toEqual({ 'a.example': false, 'b.example': true });
    expect(await local.get(null)).toEqual({});
  });

  it('are none where memory holds nonsense', async () => {
    await session.set({ 'private-sites': { 'a.example': 'off' } });
    expect(await loadPrivateSites()).toEqual({});
  });
});

// The command that switches highlighting for the site of a tab.
import { beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, loadPrivateSites, loadSettings } from '../../src/browser/stored/stored-settings.ts';
import { turnSiteOf } from '../../src/browser/switch-site.ts';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const TAB = { id: 7, address: 'https://news.example/a', isPrivate: false };
const offSites = async () => (await loadSettings()).offSites;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

it('switches the site off, and on again', async () => {
  await turnSiteOf(TAB);
  expect(await offSites()).toEqual(['news.example']);
  await turnSiteOf(TAB);
  expect(await offSites()).toEqual([]);
});

it('in a private window stores nothing of it', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
  await turnSiteOf({ ...TAB, isPrivate: true });
  expect([await offSites(), await loadPrivateSites()]).toEqual([[], { 'news.example': false }]);
});

it('does nothing for a page of no site, nor where all is off', async () => {
  await turnSiteOf({ ...TAB, address: 'chrome://newtab' });
  await changeSettings((settings) => ({ ...settings, enabled: false }));
  await turnSiteOf(TAB);
  expect(await offSites()).toEqual([]);
});

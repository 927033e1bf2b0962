import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answerFrameContext } from '../../../src/background/answers/answer-frame-context.ts';
import type { Asker } from '../../../src/browser/answer-requests.ts';
import { changeSettings, storePrivateSite } from '../../../src/browser/stored/stored-settings.ts';
import { withSite } from '../../../src/core/settings/off-sites.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));
vi.mock('../../../src/background/answers/part-files.ts', () => ({ PART_FILES: { reading: 'reading.js' } }));

const ADDRESS = 'https://news.example/a';
const OFF = 'https://off.example/a';
const PRIVATE = 'https://private.example/';
const asker = (given: Partial<Asker>): Asker => ({
  window: 1,
  tab: 7,
  frame: 0,
  document: null,
  pageAddress: ADDRESS,
  pageTitle: 'News',
  isPrivate: false,
  ...given,
});

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  await changeSettings((settings) => withSite({ ...settings, marking: 'paint' }, 'off.example', false));
  await storePrivateSite('private.example', false);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it.each([
  ['a page', {}, { isOn: true }],
  ['a page whose site is off', { pageAddress: OFF }, { isOn: false }],
  ['a page that is off in private windows', { pageAddress: PRIVATE }, { isOn: true }],
  ['the same in a private window', { pageAddress: PRIVATE, isPrivate: true }, { isOn: false }],
  ['a page at a part of its text', { pageAddress: `${ADDRESS}#:~:text=drift` }, { hasTextFragment: true }],
  ['a page that is in no tab', { tab: null, pageAddress: null }, { isOn: true }],
])('tells what holds for %s', async (_what, given, expected) => {
  const answer = await answerFrameContext({ along: null }, asker(given));
  const usual = { isOn: true, marking: 'paint', hasTextFragment: false, hasPart: false };
  expect(answer).toEqual({ ...usual, ...expected });
});

it('has a part come along where the page is on', async () => {
  const put = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([] as never);
  const ask = (pageAddress: string) => answerFrameContext({ along: 'reading' }, asker({ pageAddress }));
  expect(await ask(OFF)).toMatchObject({ isOn: false, hasPart: false });
  expect(put).not.toHaveBeenCalled();
  expect(await ask(ADDRESS)).toMatchObject({ isOn: true, hasPart: true });
  const target = { tabId: 7, frameIds: [0] };
  expect(put.mock.calls).toEqual([[{ target, files: ['reading.js'], injectImmediately: true }]]);
  put.mockRejectedValueOnce(new Error('No frame with id 0'));
  expect(await ask(ADDRESS)).toMatchObject({ isOn: true, hasPart: false });
});

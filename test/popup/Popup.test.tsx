// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { studyDatabase } from '../../src/browser/study/study-database.ts';
import type { KnownTab } from '../../src/browser/tabs.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import { Popup } from '../../src/popup/Popup.tsx';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { makeTerm } from '../make-term.ts';
import { untranslated } from '../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const LIST = termList(['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map((id) => makeTerm(id)));
const TAB = { id: 1, address: 'https://news.example/a', isPrivate: false };

const openPopup = (tab: KnownTab | null = TAB, chosen: Partial<Settings> = {}) =>
  render(
    <Popup
      list={LIST}
      tab={tab}
      study={studyDatabase(new Map())}
      settings={{ ...DEFAULT_SETTINGS, ...chosen }}
      privateSites={{}}
      panel={null}
    />,
  );
const siteSwitch = () => screen.getByRole<HTMLInputElement>('switch', { name: /on news\.example/ });
const settings = async () => (await fakeBrowser.storage.local.get('settings')).settings;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  // The fake has no ports. This one leads to a page with nothing marked.
  const event = { addListener: () => undefined, removeListener: () => undefined };
  vi.spyOn(fakeBrowser.tabs, 'connect').mockReturnValue({
    onMessage: event,
    postMessage: () => undefined,
  } as never);
  // A page into which we may look, with our script in it.
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([
    { result: { contentType: 'text/html', hasWitness: true } },
  ] as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
  vi.stubGlobal('scrollTo', () => undefined);
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('Popup', () => {
  it('switches a site and everything, and shows what is stored', async () => {
    openPopup();
    fireEvent.click(siteSwitch());
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ offSites: ['news.example'] }));
    await vi.waitFor(() => expect(siteSwitch().getAttribute('aria-checked')).toBe('false'));
    fireEvent.click(screen.getByRole('switch', { name: /everywhere/ }));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ enabled: false }));
    await vi.waitFor(() => expect(siteSwitch().disabled).toBe(true));
  });

  it('has its switches where the database does not open: the quiz alone says so', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Not here', 'InvalidStateError');
    });
    openPopup();
    fireEvent.click(siteSwitch());
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ offSites: ['news.example'] }));
    expect(screen.queryByRole('alert')).toBeNull();

    fireEvent.click(screen.getByText(/^Quiz/));
    expect((await screen.findByRole('alert')).textContent).toContain('The quiz cannot begin');
    fireEvent.click(screen.getByText('Close'));
    fireEvent.click(siteSwitch());
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ offSites: [] }));

    opening.mockRestore();
    fireEvent.click(screen.getByText(/^Quiz/));
    await screen.findByText('Question 1 of 5');
  });

  it('opens no database before the quiz', () => {
    const opening = vi.spyOn(indexedDB, 'open');
    openPopup();
    expect(opening).not.toHaveBeenCalled();
    fireEvent.click(screen.getByText(/^Quiz/));
    return vi.waitFor(() => expect(opening).toHaveBeenCalled());
  });

  it('stores nothing of a private window, and tells its tabs', async () => {
    const telling = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 1, incognito: true }] as never);
    openPopup({ ...TAB, isPrivate: true });
    fireEvent.click(siteSwitch());
    await vi.waitFor(() => expect(siteSwitch().getAttribute('aria-checked')).toBe('false'));
    expect(telling).toHaveBeenCalledWith(1, { kind: 'privateSitesChanged' });
    expect(await settings()).toBeUndefined();
  });

  it('shows what another window has switched since it was loaded', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, offSites: ['news.example'] } });
    openPopup();
    await vi.waitFor(() => expect(siteSwitch().checked).toBe(false));
  });

  it.each([
    ['a site', TAB],
    ['a private window', { ...TAB, isPrivate: true }],
    ['local files', { ...TAB, address: 'file:///a.html' }],
    ['no site', null],
  ])('is written in the reader’s language for %s', (_what, tab) => {
    speakInBrackets();
    openPopup(tab);
    expect(untranslated(document.body)).toEqual([]);
    expect(screen.getAllByRole('switch', { name: /^⟦Explain/ })).toHaveLength(tab ? 2 : 1);
  });

  it('says of a page that is the browser’s own that nobody may read it', async () => {
    openPopup(null);
    expect(await screen.findByText(/belongs to the browser/)).toBeTruthy();
    expect(screen.getAllByRole('switch')).toHaveLength(1);
  });
});

describe('the popup for a page on which nothing is marked', () => {
  it('says that there are no terms, and offers to look one up', async () => {
    const opening = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    openPopup();
    expect(await screen.findByText(/No AI terms/)).toBeTruthy();
    fireEvent.click(screen.getByText('Look a term up'));
    await vi.waitFor(() => expect(opening).toHaveBeenCalledOnce());
    expect(opening.mock.calls[0]?.[0].url).toMatch(/src\/study\/index\.html#\/glossary$/);
  });

  it('asks for access where the browser withholds it, and looks again', async () => {
    const access = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(false as never);
    const asking = vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(async () => {
      access.mockResolvedValue(true as never);
      return true;
    });
    openPopup();
    fireEvent.click(await screen.findByText('Let Gloss read pages'));
    expect(await screen.findByText(/No AI terms/)).toBeTruthy();
    expect(access).toHaveBeenCalledWith({ origins: ['https://news.example/*'] });
    expect(asking).toHaveBeenCalledExactlyOnceWith({ origins: ['<all_urls>'] });
  });

  it('loads a page again that was open before Gloss came', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([
      { result: { contentType: 'text/html', hasWitness: false } },
    ] as never);
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    const reloading = vi.spyOn(fakeBrowser.tabs, 'reload').mockResolvedValue(undefined);
    vi.stubGlobal('close', () => undefined);
    openPopup();
    fireEvent.click(await screen.findByText('Load the page again'));
    await vi.waitFor(() => expect(reloading).toHaveBeenCalledExactlyOnceWith(1));
  });

  it('says of a page into which nobody may look what it is', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access'));
    openPopup({ ...TAB, address: 'https://news.example/paper.pdf' });
    expect(await screen.findByText(/This is a PDF/)).toBeTruthy();
  });

  it('chooses the site where only chosen ones are on', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...DEFAULT_SETTINGS, whichSites: 'chosen' } });
    openPopup(TAB, { whichSites: 'chosen' });
    expect(await screen.findByText(/have not chosen this site/)).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Explain terms on the sites that I chose' })).toBeTruthy();
    fireEvent.click(siteSwitch());
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ chosenSites: ['news.example'] }));
    await vi.waitFor(() => expect(siteSwitch().checked).toBe(true));
  });
});

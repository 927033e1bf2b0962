import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openStudy } from '../../src/browser/tabs.ts';
import { fakeBrowser } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const PAGE = fakeBrowser.runtime.getURL('src/study/index.html');
const others = [
  { id: 1, windowId: 1, url: 'https://news.example/', incognito: false },
  { id: 2, windowId: 1, url: undefined, incognito: false },
  { id: 3, windowId: 1, url: `${PAGE}.other`, incognito: false },
];
let created: ReturnType<typeof vi.spyOn>;
let updated: ReturnType<typeof vi.spyOn>;
let focused: ReturnType<typeof vi.spyOn>;

function openTabs(...tabs: object[]): void {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([...others, ...tabs] as never);
}

beforeEach(() => {
  created = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  updated = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  focused = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
  vi.clearAllMocks();
});

describe('openStudy', () => {
  it('opens a tab at an address where none has the window open', async () => {
    openTabs();
    await openStudy({ address: '#/glossary/rag', isPrivate: false });
    expect(created).toHaveBeenCalledExactlyOnceWith({ url: `${PAGE}#/glossary/rag` });
    expect(updated).not.toHaveBeenCalled();
  });

  it('goes to the tab that has it open, and to the address there', async () => {
    openTabs({ id: 7, windowId: 4, url: `${PAGE}#/progress`, incognito: false });
    await openStudy({ address: '#/glossary/rag', isPrivate: false });
    expect(updated).toHaveBeenCalledExactlyOnceWith(7, { active: true, url: `${PAGE}#/glossary/rag` });
    expect(focused).toHaveBeenCalledExactlyOnceWith(4, { focused: true });
    expect(created).not.toHaveBeenCalled();
  });

  it('leaves that tab where it is in the window if no address is asked for', async () => {
    openTabs({ id: 7, windowId: 4, url: `${PAGE}#/progress`, incognito: false });
    await openStudy({ isPrivate: false });
    expect(updated).toHaveBeenCalledExactlyOnceWith(7, { active: true });
  });

  it('shows what a private window asks for in none of the others, and the other way round', async () => {
    openTabs({ id: 7, windowId: 4, url: PAGE, incognito: false });
    await openStudy({ isPrivate: true });
    openTabs({ id: 8, windowId: 5, url: PAGE, incognito: true });
    await openStudy({ isPrivate: false });
    expect(created).toHaveBeenCalledTimes(2);
    expect(updated).not.toHaveBeenCalled();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hasPanel, openPanelOf, panelDoor } from '../../../src/browser/panel/panel-door.ts';
import { fakeBrowser } from '../../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

/** What browsers have besides what the fake has: one of the two is taken away in each test. */
type Panels = { sidePanel?: object; sidebarAction?: object; runtime: object };
const api = fakeBrowser as unknown as Panels;

beforeEach(() => {
  delete api.sidePanel;
  delete api.sidebarAction;
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 7 } as never);
});

describe('the panel of a window', () => {
  it('is the side panel, which opens at once in that window', async () => {
    const open = vi.fn(async () => undefined);
    api.sidePanel = { open };
    const getContexts = vi.fn(async () => [] as unknown[]);
    Object.assign(api.runtime, { getContexts });
    const panel = await panelDoor();
    expect(panel?.isOpen).toBe(false);
    expect(getContexts).toHaveBeenCalledExactlyOnceWith({ contextTypes: ['SIDE_PANEL'], windowIds: [7] });
    void panel?.open();
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    expect(await openPanelOf(8)).toBe(true);
    expect(open).toHaveBeenLastCalledWith({ windowId: 8 });
    open.mockRejectedValueOnce(new Error('No user gesture'));
    expect([await openPanelOf(8), hasPanel()]).toEqual([false, true]);
    getContexts.mockResolvedValue([{}]);
    expect((await panelDoor())?.isOpen).toBe(true);
  });

  it('is the sidebar where there is no side panel', async () => {
    const [open, isOpen] = [vi.fn(async () => undefined), vi.fn(async () => true)];
    api.sidebarAction = { open, isOpen };
    const panel = await panelDoor();
    expect(panel?.isOpen).toBe(true);
    expect(isOpen).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
    void panel?.open();
    expect(open).toHaveBeenCalledExactlyOnceWith();
    // It opens only at what its user does to the browser.
    expect([await openPanelOf(7), hasPanel()]).toEqual([false, true]);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is none where a browser has neither, or no windows', async () => {
    expect(await panelDoor()).toBeNull();
    expect([await openPanelOf(1), hasPanel()]).toEqual([false, false]);
    api.sidebarAction = { open: async () => undefined, isOpen: async () => false };
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({} as never);
    expect(await panelDoor()).toBeNull();
  });
});

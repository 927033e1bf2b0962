import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOpenPanel } from '../../../src/background/answers/answer-open-panel.ts';
import { fakeBrowser, haveCommands } from '../../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const SIDEBAR = { name: '_execute_sidebar_action', description: 'Open the panel' };
const open = vi.fn(async (_where: { windowId: number }) => undefined);

/** Makes the browser one of a kind: only Chromium has side panels, and only Firefox tells what it is. */
function be(kind: 'chromium' | 'firefox'): void {
  Object.assign(fakeBrowser, { sidePanel: kind === 'chromium' ? { open } : undefined });
  const { runtime } = fakeBrowser as unknown as { runtime: { getBrowserInfo?: () => object } };
  if (kind === 'firefox') runtime.getBrowserInfo = () => ({});
  else delete runtime.getBrowserInfo;
}

beforeEach(() => {
  open.mockReset();
  haveCommands([]);
});

describe('answerOpenPanel', () => {
  it('opens the side panel of the window, before anything is waited for', async () => {
    be('chromium');
    const told = answerOpenPanel({ window: 3 });
    expect(open.mock.calls).toEqual([[{ windowId: 3 }]]);
    expect(await told).toBe('');
  });

  it('says that it did not open where the browser refuses, and for what is in no window', async () => {
    be('chromium');
    open.mockRejectedValue(new Error('`sidePanel.open()` may only be called in response to a user gesture.'));
    expect(await answerOpenPanel({ window: 3 })).toBe('The browser did not open it.');
    expect(await answerOpenPanel({ window: null })).toBe('The browser did not open it.');
    expect(open).toHaveBeenCalledOnce();
  });

  it('says how its reader opens it in Firefox, with its key where it has one', async () => {
    be('firefox');
    haveCommands([{ ...SIDEBAR, shortcut: '' }]);
    expect(await answerOpenPanel({ window: 3 })).toMatch(/^Firefox opens it only from the Gloss button/);
    haveCommands([{ ...SIDEBAR, shortcut: 'Ctrl+Shift+Y' }]);
    expect(await answerOpenPanel({ window: 3 })).toMatch(/^Press Ctrl\+Shift\+Y: /);
  });
});

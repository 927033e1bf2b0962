// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../src/browser/stored/stored-settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { useSettings } from '../../../src/ui/reader/use-settings.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const { local } = fakeBrowser.storage;
const OFF = { ...DEFAULT_SETTINGS, enabled: false };

beforeEach(() => {
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('useSettings', () => {
  it('gives what was loaded, and then each change', async () => {
    const { result } = renderHook(() => useSettings(DEFAULT_SETTINGS));
    expect(result.current).toEqual(DEFAULT_SETTINGS);
    await act(() => changeSettings(() => OFF));
    expect(result.current).toEqual(OFF);
  });

  it('misses no change between loading and listening', async () => {
    await local.set({ settings: OFF });
    const { result } = renderHook(() => useSettings(DEFAULT_SETTINGS));
    await vi.waitFor(() => expect(result.current).toEqual(OFF));
  });

  it('does not go back to what was read before a change', async () => {
    let answer = (_stored: Record<string, unknown>) => {};
    vi.spyOn(local, 'get').mockReturnValueOnce(
      new Promise((resolve) => {
        answer = resolve;
      }) as never,
    );
    const { result } = renderHook(() => useSettings(DEFAULT_SETTINGS));
    await act(() => changeSettings(() => OFF));
    await act(async () => {
      answer({ settings: DEFAULT_SETTINGS });
      // All that waits for it has run by the next task.
      await new Promise((resolve) => setImmediate(resolve));
    });
    expect(result.current).toEqual(OFF);
  });

  it('listens no longer when its window is gone', () => {
    const removing = vi.spyOn(fakeBrowser.storage.onChanged, 'removeListener');
    renderHook(() => useSettings(DEFAULT_SETTINGS)).unmount();
    expect(removing).toHaveBeenCalledOnce();
  });
});

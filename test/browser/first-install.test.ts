import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onFirstInstall } from '../../src/browser/install.ts';
import { fakeBrowser } from '../fake-extension.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const install = (reason: string) => fakeBrowser.runtime.onInstalled.trigger({ reason } as never);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('onFirstInstall', () => {
  it('runs its work when the extension is installed, once in the life of a profile', async () => {
    const work = vi.fn(async () => undefined);
    onFirstInstall(work);
    await install('install');
    await vi.waitFor(() => expect(work).toHaveBeenCalledOnce());
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    await install('install');
    expect(asked).toHaveBeenCalledWith('welcomed');
    await asked.mock.results[0]?.value;
    expect(work).toHaveBeenCalledOnce();
  });

  it.each(['update', 'browser_update'])('runs nothing at: %s', async (reason) => {
    const work = vi.fn(async () => undefined);
    const asked = vi.spyOn(fakeBrowser.storage.local, 'get');
    onFirstInstall(work);
    await install(reason);
    expect(asked).not.toHaveBeenCalled();
    expect(work).not.toHaveBeenCalled();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeKnownTerm, loadKnownTerms } from '../../../src/browser/stored/stored-known-terms.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const NONE = new Map<string, string>();
const { local } = fakeBrowser.storage;
const known = async () => (await loadKnownTerms(NONE)).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

describe('the stored known terms', () => {
  it('lose no change of several at once', async () => {
    const ids = ['term/a', 'term/b', 'term/c'];
    await Promise.all(ids.map((id) => changeKnownTerm(id, true, NONE)));
    expect((await known()).sort()).toEqual(ids);
    await Promise.all([changeKnownTerm('term/a', false, NONE), changeKnownTerm('term/c', false, NONE)]);
    expect(await known()).toEqual(['term/b']);
  });

  it('are put aside where nobody can read them', async () => {
    await local.set({ 'known-terms': 'all of them' });
    expect(await known()).toEqual([]);
    await changeKnownTerm('term/a', true, NONE);
    expect(await known()).toEqual(['term/a']);
    expect(await local.get('known-terms-damaged')).toEqual({ 'known-terms-damaged': 'all of them' });
  });
});

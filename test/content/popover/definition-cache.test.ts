import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { definitionCache } from '../../../src/content/popover/definition-cache.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { failingBackground, fakeBackground } from '../../fake-wire.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

/** A background that has a definition of each term. Returns what it is asked for, as it is. */
function background(): string[][] {
  const asked: string[][] = [];
  fakeBackground((message) => {
    const { ids } = message as unknown as { ids: string[] };
    asked.push(ids);
    return ids.map((id) => ({ id, definition: { id } }));
  });
  return asked;
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

it('has what a mark may show before it is opened: the definitions of all its terms', async () => {
  const asked = background();
  const definitions = definitionCache();
  const [drift, agent] = [{ ids: ['data-drift', 'concept-drift'] }, { ids: ['agent'] }];
  definitions.prefetch([drift, agent, drift]);
  await vi.waitFor(() => expect(definitions.known(agent.ids)).not.toBeNull());
  expect(definitions.known(drift.ids)).not.toBeNull();
  definitions.prefetch([drift]);
  expect(asked).toEqual([['data-drift', 'concept-drift', 'agent']]);
});

it('asks again for what nobody answered', async () => {
  const definitions = definitionCache();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValueOnce(
    new Error('Receiving end does not exist'),
  );
  expect(await definitions.load(['agent'])).toEqual([]);
  const asked = background();
  await definitions.load(['agent']);
  expect(asked).toEqual([['agent']]);
});

it('asks again where the background failed when the reader wants it, and not with each change of the page', async () => {
  const failing = failingBackground();
  const definitions = definitionCache();
  const mark = { ids: ['agent'] };
  definitions.prefetch([mark]);
  expect(await definitions.load(mark.ids)).toEqual([]);
  definitions.prefetch([mark]);
  definitions.prefetch([mark]);
  expect(failing).toHaveBeenCalledOnce();
  const asked = background();
  await definitions.load(mark.ids);
  expect(definitions.known(mark.ids)).not.toBeNull();
  expect(asked).toEqual([['agent']]);
});

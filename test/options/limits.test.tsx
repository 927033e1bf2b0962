// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadKnownTerms } from '../../src/browser/stored/stored-known-terms.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { Options } from '../../src/options/Options.tsx';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';
import { fakeStyleSheets } from '../fake-style-sheets.ts';
import { fakeBackground } from '../fake-wire.ts';
import { makeTerm } from '../make-term.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const { local } = fakeBrowser.storage;
const NONE = new Map<string, string>();
const LIST = termList([makeTerm('term/drift', { name: 'Drift' }), makeTerm('term/bleu', { name: 'BLEU' })]);

/** As the background finds "large language model" in a text: a term of the lowest level. */
function analysisOf(text: string) {
  const word = 'large language model';
  const matches = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    ...{ start: index, end: index + word.length, ids: ['term/llm'], expansion: null, depth: 1 },
  }));
  return { topic: {}, definitions: [], matches };
}

const openOptions = () =>
  render(<Options settings={DEFAULT_SETTINGS} damaged={null} list={LIST} formerIds={NONE} />);
const marks = () => document.querySelectorAll('.preview gloss-mark').length;
const names = () => [...document.querySelectorAll('li span')].map(({ textContent }) => textContent);
const known = async () => (await loadKnownTerms(NONE)).map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  fakeStyleSheets();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  fakeBackground((message) => {
    const { texts = [] } = message as { texts?: { text: string }[] };
    return { texts: texts.map(({ text }) => analysisOf(text)), strength: 1 };
  });
});
afterEach(cleanup);

describe('the options for how much is marked', () => {
  it('mark the sample text as pages are marked', async () => {
    openOptions();
    await vi.waitFor(() => expect(marks()).toBe(2));
    fireEvent.click(screen.getByLabelText('at its first use on the page'));
    await vi.waitFor(() => expect(marks()).toBe(1));
    fireEvent.click(screen.getByLabelText('every time'));
    await vi.waitFor(() => expect(marks()).toBe(3));
    fireEvent.click(screen.getByLabelText('intermediate and advanced terms'));
    await vi.waitFor(() => expect(marks()).toBe(0));
    fireEvent.click(screen.getByLabelText('many marks'));
    fireEvent.click(screen.getByRole('switch', { name: /Alt key/ }));
    await vi.waitFor(async () =>
      expect((await local.get('settings')).settings).toMatchObject({
        ...{ repetition: 'always', pastLevel: 'basic', markRoom: 'many', altExplains: false },
      }),
    );
  });
});

describe('the list of known terms', () => {
  it('takes a term off, and puts it back', async () => {
    const terms = [
      { id: 'term/drift', at: 1 },
      { id: 'term/bleu', at: 2 },
      { id: 'term/gone', at: 3 },
    ];
    await local.set({ 'known-terms': { version: 1, terms } });
    openOptions();
    await vi.waitFor(() => expect(names()).toEqual(['BLEU', 'Drift']));
    fireEvent.click(screen.getByRole('button', { name: 'Mark “Drift” again' }));
    await vi.waitFor(() => expect(names()).toEqual(['BLEU']));
    expect(await known()).toEqual(['term/bleu', 'term/gone']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(names()).toEqual(['BLEU', 'Drift']));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

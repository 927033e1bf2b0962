// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PopoverContent } from '../../../src/content/popover/PopoverContent.tsx';
import type { Reader } from '../../../src/content/reader/follow-reader.ts';
import type { Definition } from '../../../src/core/glossary/entry-schema.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { fakeBackground } from '../../fake-wire.ts';
import { makeReader } from '../../make-reader.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const PARAGRAPH = [{ kind: 'paragraph', children: ['Some words.'] }] as const;
const LIST = termList([
  makeTerm('alpha', {
    howItWorks: PARAGRAPH,
    forProductManagers: PARAGRAPH,
    example: PARAGRAPH,
    related: ['beta'],
    confusedWith: [{ id: 'beta', difference: 'It is another letter.' }],
    sources: [
      { url: 'https://example.org/a', title: 'A paper' },
      { url: 'https://example.org/b' },
      { commonUsage: 'Nobody has coined it.' },
    ],
  }),
  makeTerm('beta'),
]);
const definition = (id: string): Definition => LIST.definition(id) ?? expect.unreachable();

const show = (...ids: string[]) => showTo(makeReader(), ...ids);
const showTo = (reader: Reader, ...ids: string[]) =>
  render(
    <PopoverContent
      reader={reader}
      terms={ids.map(definition)}
      words={{ short: 'AL', long: 'another language’s first letter', place: null }}
      onJump={() => undefined}
      lookUp={async (id) => definition(id)}
    />,
  );
const dialog = () => screen.getByRole('dialog');

// jsdom scrolls nowhere.
Element.prototype.scrollTo = () => undefined;
afterEach(() => {
  cleanup();
  speak();
});

describe('PopoverContent', () => {
  it('is named by its terms', () => {
    show('alpha', 'beta');
    expect(dialog().getAttribute('aria-label')).toBe('Gloss: alpha or beta');
    expect(screen.getByText('2 meanings, the likeliest first')).toBeTruthy();
    cleanup();
    show('alpha');
    expect(dialog().getAttribute('aria-label')).toBe('Gloss: alpha');
    expect(screen.queryByText(/meaning/)).toBeNull();
  });

  it('is written in the reader’s language, but for the glossary and the page’s own words', async () => {
    speakInBrackets();
    show('alpha', 'beta');
    expect(untranslated(document.body)).toEqual([]);
    expect(dialog().textContent).toContain('⟦On this page: another language’s first letter⟧');
    expect(dialog().textContent).toContain('⟦generation⟧ · ⟦basic⟧');
    fireEvent.click(screen.getAllByRole('button', { name: 'beta' })[0] as HTMLElement);
    await screen.findByText('⟦← Back⟧');
    expect(untranslated(document.body)).toEqual([]);
  });

  it('says which of its text is in which language, and how each is written', () => {
    speak({ languageTag: 'ar', textDirection: 'rtl' });
    show('alpha');
    expect(dialog().matches('[lang="ar"][dir="rtl"]')).toBe(true);
    const languageOf = (text: string | RegExp) =>
      screen.getAllByText(text)[0]?.closest('[lang]')?.getAttribute('lang');
    const english = ['alpha', 'What a reader is shown first.', 'Some words.', /another letter/, 'A paper'];
    for (const text of [...english, 'Nobody has coined it.']) expect(languageOf(text)).toBe('en');
    for (const text of ['How it works', 'Sources', /^Checked on/]) expect(languageOf(text)).toBe('ar');
  });

  it('keeps the order of the language around the page’s own words', () => {
    speak({ ownWords: '$WORDS$ it says here' });
    show('alpha');
    expect(document.querySelector('.on-this-page p')?.textContent).toBe(
      'another language’s first letter it says here',
    );
  });

  it('notes that a term is known, and takes that back; each of several by itself', async () => {
    const reader = makeReader();
    showTo(reader, 'alpha', 'beta');
    const [, second] = screen.getAllByRole('button', { name: 'I know this' });
    fireEvent.click(second as HTMLElement);
    await vi.waitFor(() => expect(reader.facts().known).toEqual(['beta']));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(screen.getAllByRole('button', { name: 'I know this' })).toHaveLength(2));
    expect(reader.facts().known).toEqual([]);
  });

  it('says what could not be stored, and what a private window does not store', async () => {
    showTo({ ...makeReader(), know: async () => false }, 'alpha');
    fireEvent.click(screen.getByRole('button', { name: 'I know this' }));
    expect(await screen.findByText(/could not be stored/)).toBeTruthy();
    cleanup();
    showTo(makeReader({ isPrivate: true }), 'alpha');
    expect(screen.queryByRole('button', { name: 'I know this' })).toBeNull();
    expect(screen.getByText(/^In private windows/)).toBeTruthy();
  });

  it('has the glossary opened at the term, but from no private window', async () => {
    const asked: object[] = [];
    fakeBackground((request) => void asked.push(request));
    show('alpha', 'beta');
    const [, second] = screen.getAllByRole('button', { name: 'Open in the glossary' });
    fireEvent.click(second as HTMLElement);
    expect(asked).toEqual([{ kind: 'openTerm', id: 'beta' }]);
    cleanup();
    showTo(makeReader({ isPrivate: true }), 'alpha');
    expect(screen.queryByRole('button', { name: 'Open in the glossary' })).toBeNull();
  });
});

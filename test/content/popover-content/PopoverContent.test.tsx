// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PopoverContent } from '../../../src/content/popover-content/PopoverContent.tsx';
import type { Reader } from '../../../src/content/reader/follow-reader.ts';
import type { ExplainedTerm } from '../../../src/core/glossary/explained-term.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { explained } from '../../explained.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { fakeBackground } from '../../fake-wire.ts';
import { makeReader } from '../../make-reader.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const PARAGRAPH = [{ kind: 'paragraph', children: ['Some words.'] }] as const;
const LIST = termList([
  makeTerm('alpha', {
    definition: ['What is shown first, before beta.'],
    howItWorks: PARAGRAPH,
    forProductManagers: PARAGRAPH,
    example: PARAGRAPH,
    related: ['beta'],
    confusedWith: [{ id: 'beta', difference: 'It is another letter.' }],
    sources: [
      { url: 'https://arxiv.org/a', title: 'A paper' },
      { url: 'https://example.org/b' },
      { commonUsage: 'Nobody has coined it.' },
    ],
  }),
  makeTerm('beta'),
  makeTerm('gamma'),
]);
const MENTIONS = { 'What is shown first, before beta.': [{ start: 28, end: 32, id: 'beta' }] };
const definition = (id: string): ExplainedTerm =>
  explained(LIST.definition(id) ?? expect.unreachable(), id === 'alpha' ? MENTIONS : {});

/** Wants all that can be unfolded. */
const CURIOUS = {
  openSections: ['more', 'howItWorks', 'forProductManagers', 'example', 'confusedWith', 'askedIn', 'sources'],
} as const;
const PLACE = { at: 3, count: 7, onGo: () => undefined };

const show = (...ids: string[]) => showTo(makeReader(), ...ids);
const showTo = (reader: Reader, ...ids: string[]) =>
  render(
    <PopoverContent
      reader={reader}
      terms={ids.map(definition)}
      words={{ short: 'AL', long: 'another language’s first letter', place: null }}
      place={PLACE}
      isSpoken={false}
      onJump={() => undefined}
      lookUp={async (id) => definition(id)}
    />,
  );
const card = () => document.querySelector<HTMLElement>('.card') ?? expect.unreachable();
const press = (name: string, at = 0) =>
  fireEvent.click(screen.getAllByRole('button', { name })[at] as HTMLElement);
const titles = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

/** What the background was asked, of a kind. */
let asked: { kind: string }[] = [];
const askedFor = (kind: string) => asked.filter((request) => request.kind === kind);

// jsdom scrolls nowhere.
Element.prototype.scrollTo = () => undefined;
beforeEach(() => {
  asked = [];
  fakeBackground((request) => {
    asked.push(request);
    return request.kind === 'questionsOf' ? [{ id: 'question/why', question: 'Why letters?' }] : null;
  });
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
});

describe('PopoverContent', () => {
  it('is a dialog, named by its terms, only while the focus is in it', () => {
    show('alpha', 'beta');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(card().hasAttribute('aria-label')).toBe(false);
    act(() => card().focus());
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe('Gloss: alpha or beta');
    expect(screen.getByText('2 meanings, the likeliest first')).toBeTruthy();
    act(() => screen.getAllByRole('button')[0]?.focus());
    expect(screen.queryByRole('dialog')).not.toBeNull();
    act(() => (document.activeElement as HTMLElement).blur());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is written in the reader’s language, but for the glossary and the page’s own words', async () => {
    speakInBrackets();
    showTo(makeReader(CURIOUS), 'alpha', 'gamma');
    await screen.findAllByText('Why letters?');
    expect(untranslated(document.body)).toEqual([]);
    expect(card().textContent).toContain('⟦On this page: another language’s first letter⟧');
    expect(card().textContent).toContain('⟦generation⟧ · ⟦basic⟧');
    press('beta');
    await screen.findByText('⟦← Back⟧');
    expect(untranslated(document.body)).toEqual([]);
  });

  it('says which of its text is in which language, and how each is written', async () => {
    speak({ languageTag: 'ar', textDirection: 'rtl' });
    showTo(makeReader(CURIOUS), 'alpha');
    await screen.findByText('Why letters?');
    expect(card().matches('[lang="ar"][dir="rtl"]')).toBe(true);
    const languageOf = (text: string | RegExp) =>
      screen.getAllByText(text)[0]?.closest('[lang]')?.getAttribute('lang');
    const english = ['alpha', /shown first/, 'Some words.', /another letter/, 'A paper', 'Why letters?'];
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

  it('says where the mark is on the page, and goes to the next and the one before', () => {
    const onGo = vi.spyOn(PLACE, 'onGo');
    show('alpha');
    expect(screen.getByText('3 of 7')).toBeTruthy();
    press('Next place on this page');
    press('Previous place on this page');
    expect(onGo.mock.calls).toEqual([[1], [-1]]);
  });
});

describe('what is on wish', () => {
  it('is folded until the reader wants more, and is kept unfolded from then on', () => {
    show('alpha');
    expect(card().matches('.brief')).toBe(true);
    expect(document.querySelector('details, .related, .kind')).toBeNull();
    press('More');
    expect(card().matches('.brief')).toBe(false);
    expect(askedFor('keepSection')).toEqual([{ kind: 'keepSection', section: 'more', isOpen: true }]);
    const titlesOfFolds = [...document.querySelectorAll('summary')].map(({ textContent }) => textContent);
    expect(titlesOfFolds).toEqual([
      ...['How it works', 'For product managers', 'Example', 'Not to be confused with', 'Sources'],
    ]);
    press('More');
    expect(document.querySelector('details')).toBeNull();
  });

  it('opens what the reader has left open, and tells of what is opened and closed', async () => {
    showTo(makeReader({ openSections: ['more', 'example'] }), 'alpha');
    const fold = (section: string) => document.querySelector<HTMLDetailsElement>(`details.${section}`);
    expect(fold('example')?.open).toBe(true);
    expect(fold('howItWorks')?.open).toBe(false);
    fireEvent.click(screen.getByText('Example'));
    await vi.waitFor(() =>
      expect(askedFor('keepSection')).toEqual([{ kind: 'keepSection', section: 'example', isOpen: false }]),
    );
  });

  it('names each source with its kind, and the day on which they were checked', () => {
    showTo(makeReader(CURIOUS), 'alpha');
    const lines = [...document.querySelectorAll('.sources li')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Paper A paper', 'Page example.org/b', 'Common usage Nobody has coined it.']);
    expect(screen.getByText(/^Checked on/).textContent).toBe('Checked on November 23, 2026');
  });

  it('leads to the interview questions about the term', async () => {
    showTo(makeReader(CURIOUS), 'alpha');
    fireEvent.click(await screen.findByText('Why letters?'));
    expect(askedFor('questionsOf')).toEqual([{ kind: 'questionsOf', term: 'alpha' }]);
    expect(askedFor('openEntry')).toEqual([{ kind: 'openEntry', id: 'question/why', at: 'page' }]);
  });
});

describe('other terms', () => {
  it('open inside, from the definition too, with a way back and forward', async () => {
    show('alpha');
    press('beta');
    await vi.waitFor(() => expect(titles()).toEqual(['beta']));
    expect(screen.queryByText('3 of 7')).toBeNull();
    expect(document.activeElement).toBe(card());
    press('← Back');
    expect(titles()).toEqual(['alpha']);
    press('← Back');
    expect(titles()).toEqual(['alpha']);
    press('Forward →');
    expect(titles()).toEqual(['beta']);
  });

  it('are marked in a definition in its own words', () => {
    show('alpha');
    expect(document.querySelector('.definition')?.textContent).toBe('What is shown first, before beta.');
    expect([...document.querySelectorAll('.mention')].map(({ textContent }) => textContent)).toEqual([
      'beta',
    ]);
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { termList } from '../../src/core/glossary/term-list.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { Welcome } from '../../src/welcome/Welcome.tsx';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { fakeStyleSheets } from '../fake-style-sheets.ts';
import { fakeBackground } from '../fake-wire.ts';
import { makeTerm } from '../make-term.ts';
import { untranslated } from '../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const LIST = termList([
  makeTerm('term/llm', { name: 'Large language model' }),
  makeTerm('term/rag', { name: 'RAG' }),
]);
const settings = async () => (await fakeBrowser.storage.local.get('settings')).settings;

/** As the background finds two terms in a text, a basic and an advanced one. */
function analysisOf(text: string) {
  const found = [
    ['large language model', 'term/llm', 1],
    ['Retrieval-augmented generation', 'term/rag', 3],
  ] as const;
  const matches = found.flatMap(([word, id, depth]) => {
    const start = text.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length, ids: [id], expansion: null, depth }];
  });
  return { topic: {}, definitions: [], matches };
}

const welcome = (hasAccess = true) =>
  render(<Welcome settings={DEFAULT_SETTINGS} list={LIST} hasAccess={hasAccess} isPrivate={false} />);
const marks = () => [...document.querySelectorAll<HTMLElement>('gloss-mark')];
const card = () => document.querySelector('.trial-card')?.textContent ?? null;

beforeEach(() => {
  fakeBrowser.reset();
  fakeStyleSheets();
  // jsdom lays nothing out.
  Element.prototype.getClientRects = () => [] as never;
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  fakeBackground((message) => {
    const { texts = [] } = message as { texts?: { text: string }[] };
    return { texts: texts.map(({ text }) => analysisOf(text)), strength: 1 };
  });
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('Welcome', () => {
  it('explains a term to which the focus comes, until Escape or the focus goes elsewhere', async () => {
    welcome();
    await vi.waitFor(() => expect(marks()).toHaveLength(2));
    marks()[0]?.focus();
    await vi.waitFor(() => expect(card()).toContain('Large language model'));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await vi.waitFor(() => expect(card()).toBeNull());
    marks()[1]?.click();
    await vi.waitFor(() => expect(card()).toContain('RAG'));
    screen.getByText('Skip this').focus();
    await vi.waitFor(() => expect(card()).toBeNull());
  });

  it('opens the glossary at the term', async () => {
    const opening = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([] as never);
    welcome();
    await vi.waitFor(() => expect(marks()).toHaveLength(2));
    marks()[1]?.click();
    fireEvent.click(await screen.findByText('All about “RAG”'));
    await vi.waitFor(() => expect(opening.mock.calls[0]?.[0].url).toMatch(/#\/glossary\/rag$/));
  });

  it('has each choice hold at once', async () => {
    welcome();
    await vi.waitFor(() => expect(marks()).toHaveLength(2));
    fireEvent.click(screen.getByLabelText(/I build it/));
    await vi.waitFor(() => expect(marks().map(({ textContent }) => textContent)).toHaveLength(1));
    fireEvent.click(screen.getByLabelText('Only on sites that I choose'));
    fireEvent.click(screen.getByLabelText('Keep where you meet terms'));
    await vi.waitFor(async () =>
      expect(await settings()).toMatchObject({
        ...{ pastLevel: 'intermediate', whichSites: 'chosen', readingLog: 'on' },
      }),
    );
  });

  it('asks for access where there is none, and no more once there is', async () => {
    const asking = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValueOnce(false as never);
    asking.mockResolvedValueOnce(true as never);
    welcome(false);
    fireEvent.click(screen.getByText('Let Gloss read pages'));
    await vi.waitFor(() => expect(asking).toHaveBeenCalledOnce());
    expect(screen.getByText('Gloss may not read pages yet')).toBeTruthy();
    fireEvent.click(screen.getByText('Let Gloss read pages'));
    await vi.waitFor(() => expect(screen.queryByText('Gloss may not read pages yet')).toBeNull());
  });

  it('is closed by the buttons that say so', async () => {
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue({ id: 7 } as never);
    const closing = vi.spyOn(fakeBrowser.tabs, 'remove').mockResolvedValue(undefined);
    welcome();
    fireEvent.click(screen.getByText('Skip this'));
    fireEvent.click(screen.getByText('Done: close this page'));
    await vi.waitFor(() => expect(closing.mock.calls).toEqual([[7], [7]]));
  });

  it('is written in the reader’s language', async () => {
    speakInBrackets();
    welcome(false);
    await vi.waitFor(() => expect(marks()).toHaveLength(2));
    expect(untranslated(document.body)).toEqual([]);
  });
});

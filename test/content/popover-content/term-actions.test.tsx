// @vitest-environment jsdom
// What a reader may do with the term in the popover.
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TermActions } from '../../../src/content/popover-content/TermActions.tsx';
import { TermCard } from '../../../src/content/popover-content/TermCard.tsx';
import type { Reader } from '../../../src/content/reader/follow-reader.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { explained } from '../../explained.ts';
import { fakeBackground } from '../../fake-wire.ts';
import { makeReader } from '../../make-reader.ts';
import { makeTerm } from '../../make-term.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const LIST = termList([makeTerm('alpha'), makeTerm('beta')]);
const term = (id: string) => explained(LIST.definition(id) ?? expect.unreachable());
const showTo = (reader: Reader, ...ids: string[]) =>
  render(
    <main>
      {ids.map((id) => (
        <TermCard
          term={term(id)}
          reader={reader}
          onOpen={() => undefined}
          open={['more']}
          onToggle={() => undefined}
        />
      ))}
    </main>,
  );
const press = (name: string, at = 0) =>
  fireEvent.click(screen.getAllByRole('button', { name })[at] as HTMLElement);

let asked: object[] = [];
beforeEach(() => {
  asked = [];
  fakeBackground((request) => {
    if (request.kind !== 'questionsOf') asked.push(request);
    return [];
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('TermActions', () => {
  it('notes that a term is known, and takes that back; each of several by itself', async () => {
    const reader = makeReader();
    showTo(reader, 'alpha', 'beta');
    press('I know this', 1);
    await vi.waitFor(() => expect(reader.facts().known).toEqual(['beta']));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await vi.waitFor(() => expect(screen.getAllByRole('button', { name: 'I know this' })).toHaveLength(2));
    expect(reader.facts().known).toEqual([]);
  });

  it('says what could not be stored, and what a private window does not store', async () => {
    showTo({ ...makeReader(), know: async () => false }, 'alpha');
    press('I know this');
    expect(await screen.findByText(/could not be stored/)).toBeTruthy();
    cleanup();
    showTo(makeReader({ isPrivate: true }), 'alpha');
    expect(screen.queryByRole('button', { name: 'I know this' })).toBeNull();
    expect(screen.getByText(/^In private windows/)).toBeTruthy();
  });

  it('has the glossary or a quiz opened at the term, but from no private window', () => {
    showTo(makeReader(), 'alpha', 'beta');
    press('Open in the glossary', 1);
    press('Quiz me on this', 1);
    expect(asked).toEqual([
      { kind: 'openEntry', id: 'beta', at: 'page' },
      { kind: 'openEntry', id: 'beta', at: 'quiz' },
    ]);
    cleanup();
    showTo(makeReader({ isPrivate: true }), 'alpha');
    for (const name of ['Open in the glossary', 'Quiz me on this'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('copies the definition with its source, and says so', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    showTo(makeReader(), 'alpha');
    press('Copy the definition with its sources');
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect(writeText.mock.calls).toEqual([
      ['alpha: What a reader is shown first.\nhttps://example.org/paper\nGloss glossary, CC BY 4.0'],
    ]);
  });

  it('copies by the browser’s command where the page has no clipboard, and says where that fails', async () => {
    vi.stubGlobal('navigator', {});
    const execCommand = vi.fn(() => false);
    Object.assign(document, { execCommand });
    showTo(makeReader(), 'alpha');
    press('Copy the definition with its sources');
    expect(await screen.findByText('This page does not let it be copied.')).toBeTruthy();
    expect(execCommand).toHaveBeenCalledExactlyOnceWith('copy');
  });

  it('has a term pinned, says why it cannot be, and has no such button where it stands on a card', async () => {
    const pinned: string[] = [];
    const actions = { reader: makeReader(), isMore: false, onMore: () => undefined };
    const pin = async ({ id }: { id: string }) => {
      pinned.push(id);
      return pinned.length > 1 ? 'There are too many.' : '';
    };
    const { rerender, container } = render(<TermActions term={term('alpha')} keep={{ pin }} {...actions} />);
    expect(screen.queryByRole('button', { name: /^Panel/ })).toBeNull();
    press('Pin: keep this in view while you read on');
    await vi.waitFor(() => expect(pinned).toEqual(['alpha']));
    expect(container.textContent).not.toContain('too many');
    press('Pin: keep this in view while you read on');
    await screen.findByText(/There are too many\./);
    rerender(<TermActions term={term('alpha')} {...actions} />);
    expect(screen.queryByRole('button', { name: /^Pin/ })).toBeNull();
  });

  it('has the panel opened where there is a way, and says how its reader opens it where there is none', async () => {
    const told = ['Press Ctrl+Y.', ''];
    const keep = { pin: async () => '', openPanel: async () => told.shift() ?? expect.unreachable() };
    const actions = { term: term('alpha'), keep, onMore: () => undefined };
    const { container, rerender } = render(<TermActions {...actions} reader={makeReader()} isMore={false} />);
    expect(screen.queryByRole('button', { name: /^Panel/ })).toBeNull();
    rerender(<TermActions {...actions} reader={makeReader({ opensIn: 'panel' })} isMore={false} />);
    expect(screen.queryByRole('button', { name: /^Panel/ })).not.toBeNull();
    rerender(<TermActions {...actions} reader={makeReader()} isMore />);
    press('Panel: open this beside the page');
    await screen.findByText(/Press Ctrl\+Y\./);
    press('Panel: open this beside the page');
    await vi.waitFor(() => expect(container.textContent).not.toContain('Ctrl+Y'));
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadKnownTerms } from '../../../src/browser/stored/stored-known-terms.ts';
import {
  privateStudyDatabase,
  type StudyDatabase,
  StudyDatabaseError,
} from '../../../src/browser/study/study-database.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { holdDraft, keepDrafts } from '../../../src/study/term/note-drafts.ts';
import { TermPage } from '../../../src/study/term/TermPage.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';
import { makeQuestion } from '../../make-question.ts';
import { makeTerm } from '../../make-term.ts';
import { prepareWindow, until } from '../study-window.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const NONE = new Map<string, string>();
const DRIFT = makeTerm('term/drift', {
  name: 'Drift',
  forms: ['Drift', 'data drift'],
  sources: [{ url: 'https://arxiv.org/abs/1', title: 'On drift' }, { commonUsage: 'All say so.' }],
  example: [{ kind: 'paragraph', children: ['Prices rose.'] }],
});
const BLEU = makeTerm('term/bleu', { name: 'BLEU' });
const QUESTIONS = questionList([
  makeQuestion('question/decay', { terms: ['term/drift'], question: 'Why do models decay?' }),
  makeQuestion('question/other'),
]);
let study: StudyDatabase;

function showPage(isKnown = false) {
  return render(
    <TermPage
      term={DRIFT}
      relations={{ related: ['term/bleu'], confused: [{ id: 'term/bleu', difference: 'A score.' }] }}
      isKnown={isKnown}
      query={new URLSearchParams({ q: 'dr' })}
      list={termList([DRIFT, BLEU])}
      questions={async () => QUESTIONS}
      study={study}
      formerIds={NONE}
    />,
  );
}
const below = (heading: string) => {
  const section = screen.getByRole('heading', { name: heading }).parentElement;
  if (!section) throw new Error(`Nothing stands below "${heading}".`);
  return section;
};
const textarea = async () => {
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
  await until(() => expect(area.disabled).toBe(false));
  return area;
};
const write = async (text: string) => fireEvent.input(await textarea(), { target: { value: text } });
const kept = async () => (await study.notes.get('term/drift'))?.text ?? null;

beforeEach(() => {
  prepareWindow();
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  study = privateStudyDatabase(NONE);
});
afterEach(cleanup);

describe('TermPage', () => {
  it('shows what the entry says, its other names, and its neighbours as links that keep what was asked', () => {
    showPage();
    expect(screen.getByText('Prices rose.')).toBeTruthy();
    expect(screen.getByText(/Also written/).textContent).toBe('Also written: data drift');
    for (const heading of ['Related terms', 'Not to be confused with']) {
      const link = within(below(heading)).getByRole('link', { name: 'BLEU' });
      expect(link.getAttribute('href')).toBe('#/glossary/bleu?q=dr');
    }
  });

  it('shows its sources with their kinds, and when they were checked', () => {
    showPage();
    const items = within(below('Sources')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Paper On drift',
      'Common usage All say so.',
    ]);
    expect(screen.getByText('November 23, 2026').getAttribute('datetime')).toBe('2026-11-23');
  });

  it('links to the interview questions that use it', async () => {
    showPage();
    const link = await screen.findByRole('link', { name: 'Why do models decay?' });
    expect(link.getAttribute('href')).toBe('#/interview/decay');
    expect(within(below('Asked in interviews')).getAllByRole('link')).toHaveLength(1);
  });

  it('notes that the reader knows it, and takes that back', async () => {
    const { unmount } = showPage();
    const known = async () => (await loadKnownTerms(NONE)).map(({ id }) => id);
    await until(() => expect(screen.getByText<HTMLButtonElement>('I know this').disabled).toBe(false));
    fireEvent.click(screen.getByText('I know this'));
    await until(async () => expect(await known()).toEqual(['term/drift']));
    unmount();
    showPage(true);
    await until(() => expect(screen.getByText<HTMLButtonElement>('Undo').disabled).toBe(false));
    fireEvent.click(screen.getByText('Undo'));
    await until(async () => expect(await known()).toEqual([]));
  });
});

describe('the note on a term', () => {
  it('is kept after a pause, which it says, and is there the next time', async () => {
    const { unmount } = showPage();
    await write('Seen at work');
    await screen.findByText('Not saved yet');
    await screen.findByText('Saved');
    expect(await kept()).toBe('Seen at work');
    unmount();
    showPage();
    expect((await textarea()).value).toBe('Seen at work');
  });

  it.each([
    ['leaves it', async () => fireEvent.blur(await textarea())],
    ['leaves the page', async () => cleanup()],
  ])('is kept at once when the reader %s', async (_what, leave) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      showPage();
      await write('Half a sen');
      await leave();
      await until(async () => expect(await kept()).toBe('Half a sen'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('is kept by the next window if this one goes away in mid-pause', async () => {
    showPage();
    await write('Half a sen');
    dispatchEvent(new Event('pagehide'));
    const next = privateStudyDatabase(NONE);
    await keepDrafts(next);
    expect((await next.notes.get('term/drift'))?.text).toBe('Half a sen');
  });

  it('is gone when nothing is left of it', async () => {
    await study.notes.put({ id: 'term/drift', text: 'Old', at: 1 });
    showPage();
    await until(async () => expect((await textarea()).value).toBe('Old'));
    await write('  ');
    await until(async () => expect(await kept()).toBeNull());
  });

  it('shows what another window writes, unless something here is yet to be kept', async () => {
    showPage();
    await textarea();
    await study.notes.put({ id: 'term/drift', text: 'From elsewhere', at: 1 });
    await until(async () => expect((await textarea()).value).toBe('From elsewhere'));
    await write('Mine');
    await study.notes.put({ id: 'term/drift', text: 'Theirs', at: 2 });
    await screen.findByText('Saved');
    expect((await textarea()).value).toBe('Mine');
    expect(await kept()).toBe('Mine');
  });

  it('says so where it cannot be kept, and keeps what is written by then when told to try again', async () => {
    showPage();
    await textarea();
    vi.spyOn(study.notes, 'put').mockRejectedValueOnce(new StudyDatabaseError('full'));
    await write('Too much');
    await screen.findByText('Your note could not be saved');
    await write('Less');
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByText('Saved');
    expect(await kept()).toBe('Less');
    expect(screen.queryByText('Your note could not be saved')).toBeNull();
  });
});

describe('keepDrafts', () => {
  const draft = (text: string, at: number) => ({ id: 'term/drift', text, at });

  it('keeps what was held last, and once', async () => {
    holdDraft(draft('Half', 1));
    holdDraft(draft('Half a', 2));
    await keepDrafts(study);
    expect(await kept()).toBe('Half a');
    await study.notes.remove('term/drift');
    await keepDrafts(study);
    expect(await kept()).toBeNull();
  });

  it('leaves a later note as it is, and removes one of which nothing was left', async () => {
    await study.notes.put(draft('Later', 3));
    holdDraft(draft('Earlier', 2));
    await keepDrafts(study);
    expect(await kept()).toBe('Later');
    holdDraft(draft('', 4));
    await keepDrafts(study);
    expect(await kept()).toBeNull();
  });

  it('holds on to what could not be kept, and passes over what is no draft', async () => {
    holdDraft(draft('Half', 1));
    vi.spyOn(study.notes, 'put').mockRejectedValueOnce(new StudyDatabaseError('full'));
    await expect(keepDrafts(study)).rejects.toThrow(StudyDatabaseError);
    await keepDrafts(study);
    expect(await kept()).toBe('Half');
    localStorage.setItem('on its way: notes', '[{"id":');
    await keepDrafts(study);
    expect(await kept()).toBe('Half');
  });
});

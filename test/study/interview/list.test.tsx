// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StudyDatabase, StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { makeAttempt } from '../../core/interview/make-standing.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { untranslated } from '../../untranslated.ts';
import { makeStudy, openInterview } from './open-interview.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
const questions = () =>
  [...document.querySelectorAll('.questions a')].map((link) => link.getAttribute('href')?.split('/').at(-1));
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const count = () => screen.getByRole('status').textContent;

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  study = makeStudy();
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
});

describe('the list of questions', () => {
  it('has all of them under their topics, each with a link, and the ways to practise', async () => {
    openInterview('#/interview', study);
    await screen.findByText('4 questions');
    expect(questions()).toEqual(['overfitting', 'drift', 'launch', 'rag']);
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'Fundamentals',
      'Practice',
      'Behaviour',
      'Short definitions',
    ]);
    const ways = ['Practise', 'Mock interview', 'Interview date'];
    expect(ways.map((name) => screen.getByText(name).getAttribute('href'))).toEqual([
      '#/interview/practice',
      '#/interview/mock',
      '#/interview/date',
    ]);
  });

  it('finds by words as one types, and filters with counts; what was chosen stands in the address', async () => {
    await study.interviews.put(makeAttempt('rag', 3));
    openInterview('#/interview', study);
    await screen.findByText('4 questions');
    fireEvent.input(screen.getByLabelText('Search questions'), { target: { value: 'retrieval rag' } });
    await waitFor(() => expect(questions()).toEqual(['rag']));
    expect(location.hash).toBe('#/interview?q=retrieval+rag');
    fireEvent.input(screen.getByLabelText('Search questions'), { target: { value: '' } });
    await screen.findByText('4 questions');

    expect(screen.getByText('basic (2)')).toBeTruthy();
    choose('Level', 'basic');
    await waitFor(() => expect(questions()).toEqual(['overfitting', 'rag']));
    expect(screen.getByText('Short definitions (1)')).toBeTruthy();
    expect(screen.getByText('Practice (0)')).toBeTruthy();
    choose('Done', 'done');
    await waitFor(() => expect(questions()).toEqual(['rag']));
    choose('Topic', 'strategy');
    await screen.findByText(/No question has all of this/);
    expect(location.hash).toBe('#/interview?topic=strategy&level=basic&state=done');
  });

  it('says of each how it went and when it is due', async () => {
    await study.interviews.put(makeAttempt('rag', 3));
    openInterview('#/interview', study);
    const notes = await waitFor(() => {
      const found = [...document.querySelectorAll('.questions .note')].map(({ textContent }) => textContent);
      expect(found).toHaveLength(4);
      return found;
    });
    expect(notes[0]).toBe('basic · Never tried');
    expect(notes[3]).toBe('basic · 3 of 5 key points');
  });

  it('sets and takes away bookmarks, and shows what another window has set', async () => {
    openInterview('#/interview', study);
    const button = await screen.findByRole('button', { name: 'Bookmark: What is overfitting?' });
    expect(button.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button);
    await waitFor(() => expect(button.getAttribute('aria-pressed')).toBe('true'));
    await study.bookmarks.put({ id: 'question/rag', at: 1 });
    await screen.findByText('Bookmarked (2)');
    fireEvent.click(screen.getByLabelText('Bookmarked (2)'));
    await waitFor(() => expect(questions()).toEqual(['overfitting', 'rag']));
    fireEvent.click(button);
    await waitFor(() => expect(questions()).toEqual(['rag']));
    expect(await study.bookmarks.read()).toEqual([{ id: 'question/rag', at: 1 }]);
  });

  it('can be read where the database does not open, and says so', async () => {
    vi.spyOn(study, 'cards').mockRejectedValueOnce(new StudyDatabaseError('newer'));
    openInterview('#/interview', study);
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain('newer version');
    expect(questions()).toHaveLength(4);
    expect(count()).toBe('4 questions');
    fireEvent.click(screen.getByText('Try again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('saves what is listed as Markdown', async () => {
    const saved: Blob[] = [];
    vi.stubGlobal('URL', class extends URL {});
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        saved.push(file);
        return 'blob:test';
      },
      revokeObjectURL: () => undefined,
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await study.interviews.put(
      makeAttempt('rag', 3, { at: Date.UTC(2026, 10, 23, 12), text: 'Search first' }),
    );
    openInterview('#/interview?topic=short+definitions', study);
    fireEvent.click(await screen.findByText('Save as a text file (Markdown)'));
    expect(clicked).toHaveBeenCalledOnce();
    const text = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.readAsText(saved[0] as Blob);
    });
    expect(text).toContain('# What is RAG, and why use it?\n\n## A good answer\n\nRAG looks things up.');
    expect(text).toContain('## My answer, November 23, 2026: 3 of 5 key points\n\n> Search first');
    expect(text).not.toContain('overfitting');
    vi.unstubAllGlobals();
  });

  it('is written in the reader’s language', async () => {
    speakInBrackets();
    await study.interviews.put(makeAttempt('rag', 3));
    openInterview('#/interview', study);
    await screen.findByText('⟦4 questions⟧');
    expect(untranslated(document.body)).toEqual([]);
  });
});

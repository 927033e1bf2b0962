// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StudyDatabase, StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { makeAttempt } from '../../core/interview/make-standing.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { fakeBackground } from '../../fake-wire.ts';
import { untranslated } from '../../untranslated.ts';
import { answer, draftsIn, field, press, result, tick, write } from './answer-by-hand.ts';
import { makeStudy, openInterview } from './open-interview.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
const RAG = '#/interview/rag';
const drafts = () => draftsIn(study);

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  study = makeStudy();
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('practice', () => {
  it('hides the answer until it is asked for, and grades nothing before it is told to', async () => {
    openInterview(RAG, study);
    await write('Search, then answer');
    expect(document.querySelector('.model-answer')).toBeNull();
    expect(screen.queryByLabelText('One')).toBeNull();
    press('Show a good answer');
    expect(document.querySelector('.model-answer')?.textContent).toContain('RAG looks things up.');
    expect(document.querySelector('.own-answers')?.textContent).toContain('Search, then answer');
    expect(document.activeElement?.textContent).toBe('A good answer');
    tick('One', 'Three');
    expect(await study.interviews.read()).toEqual([]);
    expect(await study.answers()).toEqual([]);
  });

  it.each([
    { points: [], grade: 1, says: /^0 of 5 key points · Read the answer once more/ },
    { points: ['One', 'Two', 'Three'], grade: 2, says: /^3 of 5 key points · Half/ },
    { points: ['One', 'Two', 'Four', 'Five'], grade: 3, says: /^4 of 5 key points · That was good/ },
    { points: ['One', 'Two', 'Three', 'Four', 'Five'], grade: 4, says: /^5 of 5 key points · Nothing/ },
  ])('grades $points.length of five points as $grade, and says when it is asked again', async (given) => {
    openInterview(RAG, study);
    await answer('Search', ...given.points);
    expect(result()).toMatch(given.says);
    await waitFor(() => expect(result()).toMatch(/Asked again (in|tomorrow)/));
    const [kept] = await study.answers();
    const [attempt] = await study.interviews.read();
    expect(kept).toMatchObject({ term: 'question/rag', grade: given.grade, kind: null, where: 'study' });
    expect(attempt).toMatchObject({ id: kept?.id, text: 'Search', keyPoints: 5, mock: null });
    expect(attempt?.ticked).toHaveLength(given.points.length);
    expect((await study.cards()).get('question/rag')?.last_review).toBe(kept?.at);
    expect(await drafts()).toEqual([]);
  });

  it('undoes all that a grade did, and has the answer and its ticks again', async () => {
    openInterview(RAG, study);
    await answer('Search', 'One', 'Two');
    press('Undo');
    await screen.findByRole('button', { name: 'Grade my answer' });
    expect(document.activeElement?.textContent).toBe('Grade my answer');
    expect(screen.getByLabelText<HTMLInputElement>('Two').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Three').checked).toBe(false);
    expect(await study.answers()).toEqual([]);
    expect(await study.interviews.read()).toEqual([]);
    expect((await study.cards()).size).toBe(0);
    press('Grade my answer');
    await waitFor(() => expect(result()).toMatch(/^2 of 5/));
    expect(await study.answers()).toHaveLength(1);
  });

  it('says of a second try on one day that it is practice, and leaves the card', async () => {
    openInterview(RAG, study);
    await answer('Search', 'One', 'Two', 'Three', 'Four');
    const card = (await study.cards()).get('question/rag');
    press('Try again now');
    expect((await field()).value).toBe('');
    await answer('Nothing');
    expect(result()).toContain('This was practice');
    expect((await study.cards()).get('question/rag')).toEqual(card);
    expect(await study.interviews.read()).toHaveLength(2);
  });

  it('shows the last written answer beside the new one, once it is revealed', async () => {
    await study.interviews.put(makeAttempt('rag', 2, { at: 1, text: 'Older' }));
    await study.interviews.put(
      makeAttempt('rag', 3, { at: Date.UTC(2026, 10, 23, 12), text: 'What I wrote' }),
    );
    await study.interviews.put(makeAttempt('rag', 3, { at: Date.UTC(2026, 10, 24), text: '' }));
    openInterview(RAG, study);
    await field();
    expect(document.body.textContent).not.toContain('What I wrote');
    press('Show a good answer');
    const own = document.querySelector('.own-answers')?.textContent;
    expect(own).toContain('Last time, November 23, 20263 of 5 key pointsWhat I wrote');
    expect(own).not.toContain('Older');
    expect(own).toContain('You wrote nothing');
  });

  it('asks follow-up questions one by one', async () => {
    openInterview(RAG, study);
    await field();
    expect(screen.queryByText('Follow-up questions')).toBeNull();
    press('Show a good answer');
    press('Ask me one of 2');
    expect(screen.getByText('When is it the wrong tool?')).toBeTruthy();
    expect(screen.queryByText('What do you measure?')).toBeNull();
    press('Ask me the last one');
    expect(screen.getByText('What do you measure?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ask me/ })).toBeNull();
  });

  it('says that an attempt was not kept, and keeps it once at another try', async () => {
    vi.spyOn(study, 'answer').mockRejectedValueOnce(new StudyDatabaseError('full'));
    openInterview(RAG, study);
    await write('Search');
    press('Show a good answer');
    press('Grade my answer');
    expect((await screen.findByRole('alert')).textContent).toContain('Your answer was not kept');
    expect(result()).toBe('');
    press('Try again');
    await waitFor(() => expect(result()).not.toBe(''));
    expect(await study.interviews.read()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('marks terms of the answer at their first use, and opens them below with a way to the glossary', async () => {
    fakeBackground((message) => {
      const { texts } = message as unknown as { texts: { text: string }[] };
      const matches = (text: string) =>
        [...text.matchAll(/RAG/g)].map(({ index }) => ({ start: index, end: index + 3, ids: ['term/rag'] }));
      return { texts: texts.map(({ text }) => ({ matches: matches(text) })), strength: 1 };
    });
    openInterview(RAG, study);
    await field();
    press('Show a good answer');
    const mark = await waitFor(() => {
      const marks = document.querySelectorAll<HTMLElement>('.model-answer gloss-mark');
      expect(marks).toHaveLength(1);
      return marks[0] as HTMLElement;
    });
    mark.focus();
    fireEvent.keyDown(mark, { key: 'Enter' });
    const opened = screen.getByRole('region', { name: 'Retrieval-augmented generation' });
    expect(document.activeElement).toBe(opened);
    expect(within(opened).getByText('Search, then answer.')).toBeTruthy();
    expect(within(opened).getByText('Open in the glossary').getAttribute('href')).toBe('#/glossary/rag');
    fireEvent.keyDown(opened, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Retrieval-augmented generation' })).toBeNull();
    expect(document.activeElement).toBe(mark);
  });

  it('is written in the reader’s language at each step', async () => {
    speakInBrackets();
    await study.interviews.put(makeAttempt('rag', 2, { at: 1, text: '…' }));
    openInterview(RAG, study);
    await screen.findByLabelText('⟦Your answer⟧');
    expect(untranslated(document.body)).toEqual([]);
    press('⟦Show a good answer⟧');
    expect(untranslated(document.body)).toEqual([]);
    press('⟦Grade my answer⟧');
    await waitFor(() => expect(result()).toMatch(/⟦Asked again/));
    expect(untranslated(document.body)).toEqual([]);
  });
});

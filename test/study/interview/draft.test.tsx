// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StudyDatabase, StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { newDraft } from '../../../src/core/interview/attempt-draft.ts';
import { makeAttempt, makeUuid } from '../../core/interview/make-standing.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak } from '../../fake-messages.ts';
import { answer, draftsIn, field, press, tick, write } from './answer-by-hand.ts';
import { makeStudy, openInterview } from './open-interview.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
const makeDraft = (question: string) => newDraft(makeUuid(), question);
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

describe('what is written', () => {
  it('is there again when the window was closed in mid-answer, with its time', async () => {
    const first = openInterview(RAG, study);
    await write('Search, th');
    first.unmount();
    await waitFor(async () => expect(await drafts()).toHaveLength(1));
    openInterview(RAG, study);
    await waitFor(async () => expect((await field()).value).toBe('Search, th'));
  });

  it('is there again with its ticks when it was closed before it was graded', async () => {
    const first = openInterview(RAG, study);
    await write('Search');
    press('Show a good answer');
    tick('Two');
    await waitFor(async () => expect((await drafts())[0]?.value).toMatchObject({ ticked: [1] }));
    first.unmount();
    openInterview(RAG, study);
    expect((await screen.findByLabelText<HTMLInputElement>('Two')).checked).toBe(true);
    press('Start over');
    expect((await field()).value).toBe('');
    await waitFor(async () => expect(await drafts()).toEqual([]));
  });

  it('is not offered again where its attempt was kept before the window was closed', async () => {
    const { id } = makeAttempt('rag', 3);
    await study.interviews.put(makeAttempt('rag', 3, { id, text: 'Kept' }));
    const draft = { ...makeDraft('question/rag'), id, text: 'Kept' };
    await study.choices.put({ name: 'interview-draft question/rag', value: draft });
    openInterview(RAG, study);
    expect((await field()).value).toBe('');
  });

  it('is shown though it cannot be kept, and says so', async () => {
    vi.spyOn(study.choices, 'put').mockRejectedValueOnce(new StudyDatabaseError('full'));
    openInterview(RAG, study);
    await write('Search');
    expect((await screen.findByRole('alert')).textContent).toContain('This was not kept');
    expect((await field()).value).toBe('Search');
    press('Try again');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect((await drafts())[0]?.value).toMatchObject({ text: 'Search' });
  });

  it('is each question’s own', async () => {
    const first = openInterview(RAG, study);
    await write('Of RAG');
    await waitFor(async () => expect(await drafts()).toHaveLength(1));
    first.unmount();
    openInterview('#/interview/drift', study);
    expect((await field()).value).toBe('');
  });
});

describe('the time', () => {
  it('passes until the answer is revealed, says when it is up, and can be hidden for good', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const first = openInterview(RAG, study);
    expect((await screen.findByRole('timer')).textContent).toBe('0:00 of 1:30');
    vi.advanceTimersByTime(84_000);
    await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('1:24 of 1:30'));
    expect(screen.queryByText(/time is up/)).toBeNull();
    vi.advanceTimersByTime(6000);
    await screen.findByText(/time is up/);
    press('Hide the time');
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
    await waitFor(async () => expect(await study.choices.get('interview-timer')).not.toBeNull());
    first.unmount();
    openInterview('#/interview/drift', study);
    await screen.findByRole('button', { name: 'Show the time' });
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('is kept with the attempt', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    openInterview(RAG, study);
    await screen.findByRole('timer');
    vi.advanceTimersByTime(20_000);
    await answer('Search');
    expect((await study.interviews.read())[0]?.seconds).toBe(20);
  });
});

describe('the next question', () => {
  it('is the one that is most needed, and not the one that was just graded', async () => {
    openInterview('#/interview/practice', study);
    await screen.findByRole('heading', { name: 'What is overfitting?' });
    expect(location.hash).toBe('#/interview/overfitting');
    await answer('', 'One');
    fireEvent.click(screen.getByText('Next question'));
    await screen.findByRole('heading', { name: 'What is RAG, and why use it?' });
  });

  it('is there again when the window was closed before any of it had come to the database', async () => {
    const putting = vi.spyOn(study.choices, 'put').mockReturnValue(new Promise(() => undefined));
    const first = openInterview(RAG, study);
    await write('Search, th');
    first.unmount();
    putting.mockRestore();
    expect(await drafts()).toEqual([]);
    openInterview(RAG, study);
    expect((await field()).value).toBe('Search, th');
    await write('Search, then');
    await waitFor(async () => expect((await drafts())[0]?.value).toMatchObject({ text: 'Search, then' }));
    await waitFor(() => expect(localStorage.length).toBe(0));
  });

  it('is noted nowhere in a private window', async () => {
    vi.spyOn(study.choices, 'put').mockReturnValue(new Promise(() => undefined));
    Object.assign(fakeBrowser.extension, { inIncognitoContext: true });
    openInterview(RAG, study);
    await write('Search');
    expect(localStorage.length).toBe(0);
    Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
  });

  it('is not written where what is kept cannot be read: the answer can be read alone', async () => {
    await study.choices.put({
      name: 'interview-draft question/rag',
      value: { ...makeDraft('question/rag'), text: 'Kept' },
    });
    vi.spyOn(study.choices, 'get').mockRejectedValueOnce(new StudyDatabaseError('unavailable'));
    openInterview(RAG, study);
    await screen.findByText('RAG looks things up. RAG then answers.');
    expect(screen.queryByLabelText('Your answer')).toBeNull();
    press('Try again');
    expect((await field()).value).toBe('Kept');
  });
});

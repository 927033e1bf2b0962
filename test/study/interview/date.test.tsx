// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { untranslated } from '../../untranslated.ts';
import { makeStudy, openInterview } from './open-interview.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
const LABEL = 'When is the interview?';
const set = (value: string) => fireEvent.change(screen.getByLabelText(LABEL), { target: { value } });
const days = () => [...document.querySelectorAll('.plan > li')].map(({ textContent }) => textContent ?? '');
const status = () => screen.getByRole('status').textContent;

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
  study = makeStudy();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 30, 23, 30) });
});
afterEach(() => {
  cleanup();
  speak();
  vi.useRealTimers();
});

describe('the interview date', () => {
  it('plans the days until then, today on top, with a mock interview and a light day at the end', async () => {
    openInterview('#/interview/date', study);
    await screen.findByLabelText(LABEL);
    expect(days()).toEqual([]);
    set('2026-12-03');
    expect(status()).toBe('Days until the interview: 3.');
    expect(days()).toEqual([
      expect.stringMatching(/^Monday, November 30 · today4 questionsWhat is overfitting\?/),
      expect.stringMatching(/^Tuesday, December 1A mock interview of 8 questions/),
      expect.stringMatching(/^Wednesday, December 2A light day/),
      'Thursday, December 3The interview.',
    ]);
    expect(document.querySelector('.plan a')?.getAttribute('href')).toBe('#/interview/overfitting');
    await waitFor(async () =>
      expect((await study.choices.get('interview-plan'))?.value).toEqual({ date: '2026-12-03' }),
    );
    cleanup();
    openInterview('#/interview/date', study);
    await screen.findByText('Days until the interview: 3.');
  });

  it.each([
    { date: '2026-12-01', says: 'The interview is tomorrow.', count: 2 },
    { date: '2026-11-30', says: 'The interview is today.', count: 1 },
    { date: '2026-11-29', says: '', count: 0 },
  ])('$date: $says', async ({ date, says, count }) => {
    await study.choices.put({ name: 'interview-plan', value: { date } });
    openInterview('#/interview/date', study);
    await screen.findByLabelText(LABEL);
    expect(status()).toBe(says);
    expect(days()).toHaveLength(count);
  });

  it('begins today at four in the morning, as the schedule and Progress do', async () => {
    vi.setSystemTime(new Date(2026, 11, 1, 3, 0));
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-12-03' } });
    openInterview('#/interview/date', study);
    await screen.findByText('Days until the interview: 3.');
    expect(days()[0]).toMatch(/^Monday, November 30 · today/);
  });

  it('says what it is for before it is set', async () => {
    openInterview('#/interview/date', study);
    await screen.findByText(/^Give the day, and each day until then gets its questions/);
    set('2026-12-03');
    expect(screen.queryByText(/^Give the day/)).toBeNull();
  });

  it('of two days begins with questions and the terms for them, not with a mock interview', async () => {
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-12-02' } });
    openInterview('#/interview/date', study);
    await screen.findByText('Days until the interview: 2.');
    expect(days()[0]).toMatch(/^Monday, November 30 · today4 questions/);
    expect(days()[0]).toMatch(/Terms to know for themRetrieval-augmented generation$/);
    expect(screen.getByText('Retrieval-augmented generation').getAttribute('href')).toBe('#/glossary/rag');
  });

  it('is told above the list of questions, with a way to its plan', async () => {
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-12-03' } });
    openInterview('#/interview', study);
    const line = await screen.findByText('Days until the interview: 3.');
    expect(line.getAttribute('href')).toBe('#/interview/date');
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-11-02' } });
    await waitFor(() => expect(screen.queryByText(/Days until/)).toBeNull());
  });

  it('can be taken away', async () => {
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-12-03' } });
    openInterview('#/interview/date', study);
    fireEvent.click(await screen.findByText('No interview'));
    expect(days()).toEqual([]);
    await waitFor(async () => expect(await study.choices.get('interview-plan')).toBeNull());
  });

  it('is written in the reader’s language', async () => {
    speakInBrackets();
    await study.choices.put({ name: 'interview-plan', value: { date: '2026-12-05' } });
    openInterview('#/interview/date', study);
    await screen.findByText('⟦Days until the interview: 5.⟧');
    expect(untranslated(document.body)).toEqual([]);
  });
});

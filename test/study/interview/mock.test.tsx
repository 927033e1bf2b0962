// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type StudyDatabase, StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { untranslated } from '../../untranslated.ts';
import { makeStudy, openInterview } from './open-interview.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
const open = () => openInterview('#/interview/mock', study);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const place = () => document.querySelector('.mock-place')?.textContent ?? '';
const at = (number: number) =>
  waitFor(() => expect(place()).toBe(`Mock interview · Question ${number} of 3`));
const begin = async () => {
  open();
  fireEvent.click(await screen.findByLabelText(/^3 questions/));
  press('Begin');
  await at(1);
};
const answer = (made: number) => {
  press('Show a good answer');
  for (const point of ['One', 'Two', 'Three', 'Four', 'Five'].slice(0, made))
    fireEvent.click(screen.getByLabelText(point));
  press('Keep and go on');
};
const rows = (caption: string) =>
  within(screen.getByRole('table', { name: caption }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

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
});

describe('the mock interview', () => {
  it('asks as many questions of mixed topics as wanted, and ends with what to practise', async () => {
    await begin();
    expect(document.activeElement?.textContent).toBe(place());
    const topics: (string | undefined)[] = [];
    const noteTopic = () =>
      topics.push(document.querySelector('.attempt > .note')?.textContent?.split(' · ')[0]);
    noteTopic();
    answer(1);
    await at(2);
    noteTopic();
    answer(5);
    await at(3);
    noteTopic();
    press('Skip');
    const heading = await screen.findByRole('heading', { name: 'How it went' });
    expect(document.activeElement).toBe(heading);
    expect(new Set(topics).size).toBe(3);
    await screen.findByText('Questions answered: 2 of 3. Key points made in these: 6 of 10.');
    expect(screen.getByText(`Practise next: ${topics[2]} and ${topics[0]}.`)).toBeTruthy();
    expect(rows('By topic')).toEqual([
      [topics[2], '0 of 1', '0 of 0'],
      [topics[0], '1 of 1', '1 of 5'],
      [topics[1], '1 of 1', '5 of 5'],
    ]);
    expect(rows('By question').map(([, time, missed]) => [time?.slice(0, 4), missed])).toEqual([
      ['0:00', 'TwoThreeFourFive'],
      ['0:00', 'None'],
      ['Not ', 'OneTwoThreeFourFive'],
    ]);
    const attempts = await study.interviews.read();
    expect(attempts).toHaveLength(2);
    expect(new Set(attempts.map(({ mock }) => mock)).size).toBe(1);
    expect((await study.answers()).map(({ grade }) => grade).sort()).toEqual([1, 4]);
  });

  it('goes on after the window was closed, with what was written', async () => {
    await begin();
    answer(2);
    await at(2);
    fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: 'Half a sen' } });
    const question = screen.getByRole('heading', { level: 2 }).textContent;
    cleanup();
    open();
    await at(2);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(question);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Your answer').value).toBe('Half a sen');
    press('Skip');
    await at(3);
    press('End the interview');
    await screen.findByRole('heading', { name: 'How it went' });
    cleanup();
    open();
    await screen.findByText('Questions answered: 1 of 3. Key points made in these: 2 of 5.');
    press('New mock interview');
    expect(screen.getByLabelText(/^3 questions/)).toBeTruthy();
  });

  it('takes back what was kept last', async () => {
    await begin();
    const question = screen.getByRole('heading', { level: 2 }).textContent;
    answer(2);
    await at(2);
    press('Undo');
    await at(1);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(question);
    expect(screen.getByLabelText<HTMLInputElement>('Two').checked).toBe(true);
    expect(await study.answers()).toEqual([]);
    fireEvent.click(screen.getByLabelText('Three'));
    press('Keep and go on');
    await at(2);
    expect((await study.interviews.read()).map(({ ticked }) => ticked.length)).toEqual([3]);
  });

  it('stays at a question whose attempt was not kept, and goes on when it is', async () => {
    vi.spyOn(study, 'answer').mockRejectedValueOnce(new StudyDatabaseError('full'));
    await begin();
    answer(2);
    expect((await screen.findByRole('alert')).textContent).toContain('Your answer was not kept');
    expect(place()).toContain('1 of 3');
    press('Try again');
    await at(2);
    expect(await study.interviews.read()).toHaveLength(1);
  });

  it('follows another window, and counts an attempt that both keep once', async () => {
    await begin();
    press('Show a good answer');
    const before = await waitFor(async () => {
      const kept = await study.choices.get('interview-mock');
      expect(kept?.value).toMatchObject({ draft: { isRevealed: true } });
      return kept;
    });
    press('Keep and go on');
    await at(2);
    const after = await waitFor(async () => {
      const kept = await study.choices.get('interview-mock');
      expect(kept?.value).toMatchObject({ place: 1 });
      return kept;
    });
    cleanup();
    if (before) await study.choices.put(before);
    open();
    await at(1);
    await act(async () => {
      if (after) await study.choices.put(after);
    });
    await at(2);
    if (before) await study.choices.put(before);
    cleanup();
    open();
    await at(1);
    press('Keep and go on');
    await at(2);
    expect(await study.interviews.read()).toHaveLength(1);
    expect(await study.answers()).toHaveLength(1);
  });

  it.each([
    { query: '', chosen: '5 questions' },
    { query: '?questions=8', chosen: '8 questions' },
    { query: '?questions=7', chosen: '5 questions' },
  ])('proposes $chosen at "#/interview/mock$query"', async ({ query, chosen }) => {
    openInterview(`#/interview/mock${query}`, study);
    expect((await screen.findByLabelText<HTMLInputElement>(new RegExp(`^${chosen}`))).checked).toBe(true);
  });

  it('asks whether to go on with the one that is under way, where a new one is proposed', async () => {
    await begin();
    answer(2);
    await at(2);
    cleanup();
    openInterview('#/interview/mock?questions=8', study);
    await screen.findByText('A mock interview of 3 questions is under way: you are at question 2.');
    press('Go on with the mock interview (2 of 3)');
    await at(2);
    cleanup();
    openInterview('#/interview/mock?questions=8', study);
    await screen.findByText(/is under way/);
    press('New mock interview');
    expect(screen.getByLabelText<HTMLInputElement>(/^8 questions/).checked).toBe(true);
    press('Begin');
    // There are four questions in all.
    await waitFor(() => expect(place()).toBe('Mock interview · Question 1 of 4'));
    expect(await study.interviews.read()).toHaveLength(1);
  });

  it('that is under way is gone on with from the list of questions', async () => {
    openInterview('#/interview', study);
    await screen.findByText(/^Begin with “Practise”/);
    expect(screen.queryByText(/^Go on with/)).toBeNull();
    cleanup();
    await begin();
    cleanup();
    openInterview('#/interview', study);
    const link = await screen.findByText('Go on with the mock interview (1 of 3)');
    expect(link.getAttribute('href')).toBe('#/interview/mock');
  });

  it('says about how long each number of questions takes', async () => {
    open();
    expect(await screen.findByLabelText('3 questions · about 8 minutes')).toBeTruthy();
    expect(screen.getByLabelText('10 minutes')).toBeTruthy();
  });

  it('is written in the reader’s language at each step', async () => {
    speakInBrackets();
    open();
    fireEvent.click(await screen.findByLabelText(/^⟦3 questions⟧/));
    expect(untranslated(document.body)).toEqual([]);
    press('⟦Begin⟧');
    await waitFor(() => expect(place()).toContain('1 of 3'));
    expect(untranslated(document.body)).toEqual([]);
    press('⟦Show a good answer⟧');
    expect(untranslated(document.body)).toEqual([]);
    press('⟦Keep and go on⟧');
    await waitFor(() => expect(place()).toContain('2 of 3'));
    expect(untranslated(document.body)).toEqual([]);
    press('⟦End the interview⟧');
    await screen.findByRole('heading', { name: '⟦How it went⟧' });
    expect(untranslated(document.body)).toEqual([]);
  });
});

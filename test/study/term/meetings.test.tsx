// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSettings } from '../../../src/browser/stored/stored-settings.ts';
import { privateStudyDatabase, type StudyDatabase } from '../../../src/browser/study/study-database.ts';
import { Meetings } from '../../../src/study/term/Meetings.tsx';
import { ReadingLogQuestion } from '../../../src/study/term/ReadingLogQuestion.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { fakeLocks } from '../../fake-locks.ts';
import { prepareWindow, until } from '../study-window.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const NOON = Date.UTC(2026, 10, 30, 12);
let study: StudyDatabase;
const readingLog = async () => (await loadSettings()).readingLog;
const meet = (term: string, address: string, at = NOON) =>
  study.meetings.put({
    id: crypto.randomUUID(),
    term,
    title: `Title of ${address}`,
    address,
    sentence: 'S.',
    at,
  });
const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

beforeEach(() => {
  prepareWindow();
  fakeBrowser.reset();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
  study = privateStudyDatabase(new Map());
});
afterEach(cleanup);

describe('the question', () => {
  it.each([
    ['Yes, keep it', 'on'],
    ['No', 'off'],
  ] as const)('is answered by "%s", and is not asked again', async (button, choice) => {
    render(<ReadingLogQuestion />);
    fireEvent.click(await screen.findByText(button));
    await until(() => expect(screen.queryByText('Keep where you meet terms?')).toBeNull());
    expect(await readingLog()).toBe(choice);
  });
});

describe('Meetings', () => {
  it('shows where a term was met, latest first, as they come', async () => {
    await meet('term/drift', 'https://a.example/', NOON - 1);
    await meet('term/bleu', 'https://b.example/');
    render(<Meetings id="term/drift" study={study} />);
    await screen.findByText('Title of https://a.example/');
    await meet('term/drift', 'https://c.example/', NOON);
    await until(() => expect(links()).toEqual(['https://c.example/', 'https://a.example/']));
    expect(document.querySelector('time')?.textContent).toBe('Nov 30, 2026');
    await meet('term/drift', 'file:///home/me/a.html', NOON + 1);
    await screen.findByText('Title of file:///home/me/a.html');
    expect(links()).toHaveLength(2);
  });

  it('deletes what is kept of all terms by one click', async () => {
    await meet('term/drift', 'https://a.example/');
    await meet('term/bleu', 'https://b.example/');
    render(<Meetings id="term/drift" study={study} />);
    fireEvent.click(await screen.findByText('Delete all that is kept'));
    await until(async () => expect(await study.meetings.read()).toEqual([]));
  });

  it('lets the reader begin and stop', async () => {
    await meet('term/drift', 'https://a.example/');
    render(<Meetings id="term/drift" study={study} />);
    fireEvent.click(await screen.findByText('Keep it'));
    fireEvent.click(await screen.findByText('Stop'));
    await screen.findByText('Keep it');
    await until(async () => expect(await readingLog()).toBe('off'));
  });
});

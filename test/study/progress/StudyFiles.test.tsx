// @vitest-environment jsdom
// The ways out and in for what is kept.
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  privateStudyDatabase,
  type StudyDatabase,
  StudyDatabaseError,
} from '../../../src/browser/study/study-database.ts';
import { studyFile } from '../../../src/core/study-data/files/study-file.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { answerSome, NOON, rowsOf, savedFiles, showProgress } from './place-under-test.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: StudyDatabase;
let saved: ReturnType<typeof savedFiles>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  fakeBrowser.reset();
  study = privateStudyDatabase(new Map());
  saved = savedFiles();
  await answerSome(study);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const fileSaved = async () => {
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  return saved[0] ?? expect.unreachable();
};

/** Opens a file as its choice does. */
async function open(text: string | (() => Promise<string>), name = 'study.json') {
  const input = screen.getByLabelText(/^Take in a saved file/);
  const file = { name, text: typeof text === 'string' ? async () => text : text };
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  fireEvent.change(input);
}

describe('terms for another program', () => {
  it('are shown as Anki will, saved, and next time only those that have changed are, if the reader wants', async () => {
    await showProgress(study);
    expect(rowsOf(screen.getByRole('table', { name: 'The first notes' })).map(([front]) => front)).toEqual([
      'Front',
      'Drift',
      'RAG',
    ]);
    await press('Save file');
    const file = await fileSaved();
    expect(file.name).toMatch(/^gloss-anki-\d{4}-\d\d-\d\d\.txt$/);
    expect(await file.text()).toMatch(/^#separator:tab\n(?:#.*\n)+gloss:term\/drift\tGloss::Data\t/);

    fireEvent.click(await screen.findByLabelText(/^Only what is new or has changed since/));
    await screen.findByText('0 terms');
    expect((screen.getByRole('button', { name: 'Save file' }) as HTMLButtonElement).disabled).toBe(true);
    await study.notes.put({ id: 'term/rag', text: 'mine', at: 5 });
    await screen.findByText('1 term');
  });

  it('are all of the glossary where that is chosen', async () => {
    await showProgress(study);
    fireEvent.click(screen.getByLabelText('The whole glossary'));
    await screen.findByText('3 terms');
  });

  it.each([
    ['A spreadsheet (CSV)', /^gloss-terms-.*\.csv$/, /^\ufeff?term,category/],
    [
      'Reading (Markdown), with interview answers',
      /^gloss-study-.*\.md$/,
      /^# My study, .*\n\n## Terms\n\n### Drift/,
    ],
  ])('are saved for: %s', async (label, name, text) => {
    await showProgress(study);
    fireEvent.click(screen.getByLabelText(label));
    await press('Save file');
    const file = await fileSaved();
    expect(file.name).toMatch(name);
    expect(await file.text()).toMatch(text);
    expect(await study.choices.get('anki-export')).toBeNull();
  });
});

describe('all study data', () => {
  it('are saved whole, and taken in elsewhere after it was shown what that does', async () => {
    await showProgress(study);
    await press('Save all as a file (JSON)');
    const file = await fileSaved();
    expect(await file.text()).toBe(studyFile(await study.whole.read()));
    cleanup();

    const other = await showProgress();
    await open(await file.text());
    const preview = await screen.findByRole('table', { name: 'What will happen' });
    expect(rowsOf(preview).slice(1)).toEqual([
      ['Schedule', '2', '0', '0', '0'],
      ['Answers', '6', '0', '0', '0'],
    ]);
    expect(document.activeElement?.textContent).toBe('What study.json would change');
    expect(await other.answers()).toEqual([]);
    await press('Take it in');
    await screen.findByText('Done. Everything in the file is here now.');
    expect(document.activeElement).toBe(screen.getByLabelText(/^Take in a saved file/));
    expect(await other.whole.read()).toEqual(await study.whole.read());
  });

  it('are joined to what is here, or replaced by the file, as the reader chooses', async () => {
    await study.notes.put({ id: 'term/rag', text: 'ours', at: 9 });
    const note = { id: 'term/rag', text: 'theirs', at: 8 };
    const file = studyFile({ ...(await privateStudyDatabase(new Map()).whole.read()), notes: [note] });
    await showProgress(study);
    await open(file);
    const preview = () => rowsOf(screen.getByRole('table', { name: 'What will happen' })).slice(1);
    await vi.waitFor(() => expect(preview()).toEqual([['Notes', '0', '0', '1', '0']]));
    fireEvent.click(screen.getByLabelText('Replace what is here'));
    expect(preview()).toEqual([
      ['Schedule', '0', '0', '0', '2'],
      ['Answers', '0', '0', '0', '6'],
      ['Notes', '0', '1', '0', '0'],
    ]);
    await press('Take it in');
    await screen.findByText('Done. Everything in the file is here now.');
    expect([await study.notes.read(), await study.answers()]).toEqual([[note], []]);
  });

  it.each([
    ['', /The file is empty\.$/],
    ['{"notes": [', /It is no JSON/],
    ['{"notes": []}', /not study data that Gloss has saved\.$/],
    [
      '{"format": "gloss-study", "version": 5}',
      /A newer Gloss has saved it \(version 5; this one reads up to 4\)/,
    ],
    ['{"format": "gloss-study", "version": 4}', /The list “cards” is missing/],
    [
      '{"format": "gloss-study", "version": 3, "cards": [{}], "answers": []}',
      /Row 1 of the list “cards” .*“id”/,
    ],
    [() => Promise.reject(new DOMException('Gone', 'NotFoundError')), /The browser cannot read it\.$/],
  ])('stay as they are where a file is wrong, and it is said how: %s', async (text, says) => {
    const before = await study.whole.read();
    await showProgress(study);
    await open(text, 'my notes.json');
    const told = await screen.findByText(/^my notes\.json was not taken in, and nothing has changed\./);
    expect(told.textContent).toMatch(says);
    expect(await study.whole.read()).toEqual(before);
  });

  it('stay as they are where the database fails in the midst of it, and it can be tried again', async () => {
    const file = studyFile(await study.whole.read());
    const other = privateStudyDatabase(new Map());
    const change = vi.fn(other.whole.change).mockRejectedValueOnce(new StudyDatabaseError('full'));
    await showProgress({ ...other, whole: { ...other.whole, change } });
    await open(file);
    await press('Take it in');
    expect((await screen.findByRole('alert')).textContent).toMatch(/nothing has changed.*room/);
    expect(await other.answers()).toEqual([]);
    await press('Try again');
    await screen.findByText('Done. Everything in the file is here now.');
    expect(await other.answers()).toHaveLength(6);
  });
});

describe('rows that cannot be read', () => {
  it('are counted where all data are saved without them', async () => {
    await showProgress({ ...study, whole: { ...study.whole, countUnreadable: async () => 2 } });
    await press('Save all as a file (JSON)');
    await screen.findByText('2 rows could not be read, and are not in the file. They stay where they are.');
  });
});

describe('pages', () => {
  it.each([
    ['are told', false, 2],
    ['are not told from a private window', true, 0],
  ] as const)(
    '%s that other terms may have faded, after a file was taken in and all was cleared',
    async (_, isPrivate, times) => {
      const told = vi.spyOn(fakeBrowser.storage.local, 'set');
      const file = studyFile(await study.whole.read());
      await showProgress({ ...study, isPrivate });
      await open(file);
      await press('Take it in');
      await screen.findByText('Done. Everything in the file is here now.');
      for (const step of ['Clear all study data…', 'Go on', 'Yes, clear all']) await press(step);
      await screen.findByText('All study data was cleared.');
      expect(told.mock.calls.filter(([stored]) => 'fading' in stored)).toHaveLength(times);
    },
  );
});

describe('clearing all study data', () => {
  it('is asked twice, and offers to save them first', async () => {
    await showProgress(study);
    await press('Clear all study data…');
    const asked = await screen.findByText(/^This removes your 6 answers/);
    expect(document.activeElement).toBe(asked);
    expect(screen.getAllByRole('button', { name: 'Save all as a file (JSON)' })).toHaveLength(2);
    await press('Go on');
    expect(await study.answers()).toHaveLength(6);
    await press('Yes, clear all');
    await screen.findByText('All study data was cleared.');
    expect(Object.values(await study.whole.read()).flat()).toEqual([]);
  });

  it('does nothing where the reader turns back, at either question', async () => {
    await showProgress(study);
    for (const steps of [['Clear all study data…'], ['Clear all study data…', 'Go on']]) {
      for (const step of steps) await press(step);
      await press('Cancel');
    }
    const button = await screen.findByRole('button', { name: 'Clear all study data…' });
    expect(document.activeElement).toBe(button);
    expect(await study.answers()).toHaveLength(6);
  });
});

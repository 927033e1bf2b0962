// @vitest-environment jsdom
// What Progress shows of answers, and the pace.
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { privateStudyDatabase, StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { newCard, review } from '../../../src/core/study/schedule.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { untranslated } from '../../untranslated.ts';
import { answerSome, DAY, NOON, rowsOf, showProgress } from './place-under-test.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  fakeBrowser.reset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  speak();
});

const table = (name: string) => screen.getByRole('table', { name });

describe('Progress', () => {
  it('says that nothing was answered, and shows what is as soon as it is kept', async () => {
    const study = await showProgress();
    expect(screen.getByText(/^Nothing has been answered yet/)).toBeTruthy();
    await answerSome(study);
    await screen.findByText(/will recall about \d of them tomorrow/);
    expect(screen.queryByText(/^Nothing has been answered yet/)).toBeNull();
  });

  it('has a calendar with a row for each week, a column for each weekday, and the answers of each day', async () => {
    const study = privateStudyDatabase(new Map());
    await answerSome(study);
    await showProgress(study);
    const [head, ...weeks] = rowsOf(table('Answers a day'));
    expect(head).toHaveLength(8);
    expect(weeks).toHaveLength(2);
    const figures = weeks.flatMap(([, ...days]) => days).filter((figure) => figure !== '');
    expect(figures).toEqual(['2', '0', '0', '2', '0', '0', '2']);
    expect(table('Answers a day').querySelector('[aria-current="date"]')?.textContent).toBe('2');
    expect(screen.queryByText(/^Show \d+ more week/)).toBeNull();
  });

  it('has beside each chart a table with the figures that are drawn', async () => {
    const study = privateStudyDatabase(new Map());
    await answerSome(study);
    await showProgress(study);
    expect(rowsOf(table('Recall by category'))).toEqual([
      ['Category', 'Recalled', 'Asked again'],
      ['data', '50%', '2 times'],
      ['retrieval', '100%', '2 times'],
    ]);
    const chart = screen.getByRole('img', { name: 'Recall by category' });
    expect([...chart.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      'data',
      '50%',
      'retrieval',
      '100%',
    ]);
    const [half, whole] = [...chart.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
    expect(half).toBeCloseTo((whole ?? 0) / 2);
    for (const name of ['What you remember', 'Due in the next 30 days'])
      expect([screen.getByRole('img', { name }), table(name)]).toHaveLength(2);
    expect(rowsOf(table('Due in the next 30 days'))).toHaveLength(31);
    expect(rowsOf(table('What you remember')).at(-1)?.[2]).toBe('2');
  });

  it('leads from the strongest and weakest terms to their pages', async () => {
    const study = privateStudyDatabase(new Map());
    await answerSome(study);
    await showProgress(study);
    const [strongest, weakest] = ['Remembered longest', 'Forgotten soonest'].map((name) =>
      within(table(name)).getByRole('link'),
    );
    expect(strongest?.getAttribute('href')).toBe('#/glossary/rag');
    expect(weakest?.getAttribute('href')).toBe('#/glossary/drift');
  });

  it('shows on the first day one sentence and the calendar of that week, and nothing of before', async () => {
    const study = privateStudyDatabase(new Map());
    const at = Date.now() - 60_000;
    const given = {
      kind: 'typed',
      chosen: null,
      typed: '',
      isPractice: false,
      before: null,
      where: 'study',
    } as const;
    const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`;
    const [card, wrong] = [review(newCard('term/rag', at), 3, at), review(newCard('term/drift', at), 1, at)];
    const answers = [
      { ...given, id: id(1), term: 'term/rag', isRight: true, grade: 3, at, log: card.log },
      { ...given, id: id(2), term: 'term/drift', isRight: false, grade: 1, at, log: wrong.log },
    ] as const;
    await study.whole.change(() => ({ put: { answers, cards: [card.card, wrong.card] }, remove: {} }));
    await showProgress(study);
    expect(screen.getByText(/^Today: 2 answers, 1 right\. \d comes? back tomorrow\.$/)).toBeTruthy();
    expect(rowsOf(table('Answers a day'))).toHaveLength(2);
    for (const name of ['Answers a day, week by week', 'What you remember', 'Recall by category'])
      expect(screen.queryByText(name)).toBeNull();
    expect(rowsOf(table('Forgotten soonest'))[1]).toEqual([
      'Drift',
      'less than a day',
      expect.not.stringMatching('100%'),
    ]);
  });

  it('is written in the reader’s language but for what the browser writes: days and figures', async () => {
    speakInBrackets();
    const study = privateStudyDatabase(new Map());
    await answerSome(study);
    await showProgress(study);
    const dates = /^[\d\s,]*(?:[A-Z][a-z]{2,8}(?:day)?)?[\s\d,]*$/;
    expect(untranslated(document.body).filter((text) => !dates.test(text))).toEqual([]);
  });

  it('reads what is kept a few times, however many changes come at once', async () => {
    const study = privateStudyDatabase(new Map());
    const answers = vi.fn(study.answers);
    await showProgress({ ...study, answers });
    answers.mockClear();
    await Promise.all(
      Array.from({ length: 100 }, (_, at) => study.notes.put({ id: 'term/rag', text: String(at), at })),
    );
    await answerSome(study);
    await screen.findByText(/will recall about \d of them tomorrow/);
    expect(answers.mock.calls.length).toBeLessThan(10);
  });

  it('says that the database cannot be read, and reads it at the next try', async () => {
    const study = privateStudyDatabase(new Map());
    const answers = vi.fn(study.answers).mockRejectedValueOnce(new StudyDatabaseError('blocked'));
    await showProgress({ ...study, answers });
    expect(screen.getByRole('alert').textContent).toMatch(/another window/i);
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByText(/^Nothing has been answered yet/);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the pace', () => {
  const kept = async (study: ReturnType<typeof privateStudyDatabase>) =>
    (await study.choices.get('study-pace'))?.value;

  it('is kept as soon as it is changed, and said to be', async () => {
    const study = await showProgress();
    fireEvent.change(screen.getByLabelText('Due cards a day, at most'), { target: { value: '30' } });
    await screen.findByText('Saved.');
    expect(await kept(study)).toEqual({ dueADay: 30, newADay: 10, daysOff: [] });
    fireEvent.click(screen.getByLabelText('Sunday'));
    await vi.waitFor(async () => expect(await kept(study)).toMatchObject({ dueADay: 30, daysOff: [0] }));
    await vi.waitFor(() => expect((screen.getByLabelText('Sunday') as HTMLInputElement).checked).toBe(true));
  });

  it('is not kept where it is no number of cards', async () => {
    const study = await showProgress();
    for (const value of ['', '-1', '1001', '2.5'])
      fireEvent.change(screen.getByLabelText('New terms a day, at most'), { target: { value } });
    fireEvent.change(screen.getByLabelText('Due cards a day, at most'), { target: { value: '7' } });
    await screen.findByText('Saved.');
    expect(await kept(study)).toEqual({ dueADay: 7, newADay: 10, daysOff: [] });
  });

  it('that could not be kept is told, and not said to be saved', async () => {
    const study = privateStudyDatabase(new Map());
    const put = vi.fn().mockRejectedValueOnce(new StudyDatabaseError('full'));
    await showProgress({ ...study, choices: { ...study.choices, put } });
    fireEvent.click(screen.getByLabelText('Sunday'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/The pace was not kept.*room/);
    expect(screen.queryByText('Saved.')).toBeNull();
  });

  it('says how much waits, and in which order it comes, where that is more than a day has', async () => {
    const study = privateStudyDatabase(new Map());
    await answerSome(study);
    const cards = [...(await study.cards()).values()].map((card) => ({
      ...card,
      last_review: NOON - 3 * DAY,
      due: NOON,
    }));
    const value = { dueADay: 1, newADay: 10, daysOff: [] };
    await study.whole.change(() => ({
      put: { cards, choices: [{ name: 'study-pace', value }] },
      remove: {},
    }));
    await showProgress(study);
    expect(screen.getByText('2 terms wait; 1 a day, the most forgotten first.')).toBeTruthy();
  });
});

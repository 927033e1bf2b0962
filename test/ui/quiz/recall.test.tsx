// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { privateStudyDatabase } from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { STUDY_PACE } from '../../../src/core/study/study-pace.ts';
import { Quiz } from '../../../src/ui/quiz/Quiz.tsx';
import { makeAnswer, makeCard } from '../../core/study/make-answer.ts';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const paragraph = (text: string) => [{ kind: 'paragraph' as const, children: [text] }];
const LIST = termList([
  makeTerm('term/alpha', {
    name: 'alpha',
    forms: ['alpha'],
    definition: ['A river of northern France.'],
    howItWorks: paragraph('It springs from a hill. It ends in the sea.'),
  }),
  makeTerm('term/beta', { name: 'beta', forms: ['beta'], definition: ['A hammer for pegs.'] }),
]);

let study: ReturnType<typeof privateStudyDatabase>;
const MEETING = {
  id: '22222222-2222-4222-8222-222222222222',
  term: 'term/alpha',
  title: 'Rivers of France',
  address: 'https://a.example/',
  sentence: 'They went along the alpha for two days, and then over the hills.',
  at: Date.now(),
};

/** Keeps a card for a term that is due today, and is held for some days. */
async function hasHeld(term: string, days: number) {
  const at = Date.now() - days * DAY;
  const answer = makeAnswer({ id: crypto.randomUUID(), term, at });
  await study.answer({ id: answer.id, term, decide: () => ({ answer, card: makeCard(term, at, days) }) });
}
const openQuiz = (where: 'popup' | 'study' = 'popup') =>
  render(<Quiz list={LIST} study={study} pageTerms={[]} where={where} onClose={() => undefined} />);
const verdict = () => document.querySelector('.explanation')?.textContent ?? null;
const last = async () => (await study.answers()).at(-1);

beforeEach(async () => {
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  study = { ...privateStudyDatabase(new Map()), isPrivate: false };
  await study.choices.put({ name: STUDY_PACE, value: { newADay: 0 } });
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  speak();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a term that is to be typed', () => {
  const type = async (text: string) => {
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    fireEvent.input(field, { target: { value: text } });
    fireEvent.submit(field.form as HTMLFormElement);
  };

  it('is right in any of its spellings, and Good', async () => {
    await hasHeld('term/beta', 10);
    openQuiz();
    await type(' The BETAS ');
    await vi.waitFor(() => expect(verdict()).toMatch(/^Right\./));
    expect(screen.getByText('You typed “The BETAS”.')).toBeTruthy();
    expect(await last()).toMatchObject({ kind: 'typed', typed: ' The BETAS ', chosen: null, grade: 3 });
  });

  it('is wrong where it is another, and where it is not known', async () => {
    await hasHeld('term/beta', 10);
    openQuiz();
    await type('');
    expect(verdict()).toBeNull();
    await type('alpha');
    await vi.waitFor(() => expect(verdict()).toMatch(/^Not quite\. It is beta\./));
    fireEvent.click(screen.getByText('Undo the last answer'));
    fireEvent.click(await screen.findByText('I don’t know'));
    await vi.waitFor(() => expect(verdict()).toMatch(/^Not quite\./));
    expect(await last()).toMatchObject({ typed: '', grade: 1 });
  });

  it('stands in the sentence in which the reader met it, with its first letter', async () => {
    await hasHeld('term/alpha', 10);
    await study.meetings.put(MEETING);
    vi.spyOn(Math, 'random').mockReturnValue(0);
    openQuiz();
    await screen.findByText('They went along the _____ for two days, and then over the hills.');
    expect(screen.getByText('You met it on “Rivers of France”.')).toBeTruthy();
    expect(document.querySelector('#ask')?.textContent).toBe('What belongs in the gap? It begins with a…');
    await type('alpha');
    await vi.waitFor(() => expect(verdict()).toMatch(/^Right\. It is alpha\.A river/));
    expect(await last()).toMatchObject({ kind: 'gap', grade: 3 });
  });

  it('takes digits for what is typed, not for a choice', async () => {
    await hasHeld('term/beta', 10);
    openQuiz();
    const field = await screen.findByRole('textbox');
    fireEvent.keyDown(field, { key: '1' });
    expect(await last()).toMatchObject({ typed: 'rag' });
  });
});

describe('a term that is to be explained', () => {
  beforeEach(async () => {
    await hasHeld('term/alpha', 40);
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  it('shows the key points when the reader has said theirs, and is graded by those that are ticked', async () => {
    openQuiz();
    fireEvent.click(await screen.findByText('Show what it should hold'));
    const boxes = await screen.findAllByRole<HTMLInputElement>('checkbox');
    expect(boxes).toHaveLength(3);
    for (const box of boxes.slice(0, 2)) fireEvent.click(box);
    fireEvent.click(screen.getByText('Done'));
    await vi.waitFor(() => expect(verdict()).toMatch(/^Right\./));
    expect(await last()).toMatchObject({ kind: 'explain', chosen: null, typed: null, grade: 2 });
    expect(
      screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked, disabled }) => [checked, disabled]),
    ).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
  });

  it('goes on with the key points in view where it was closed', async () => {
    openQuiz();
    fireEvent.click(await screen.findByText('Show what it should hold'));
    await screen.findAllByRole('checkbox');
    cleanup();
    openQuiz();
    await screen.findAllByRole('checkbox');
  });

  it('is written in the reader’s language', async () => {
    speakInBrackets();
    openQuiz();
    fireEvent.click(await screen.findByText('⟦Show what it should hold⟧'));
    await screen.findAllByRole('checkbox');
    expect(untranslated(document.body)).toEqual([]);
  });
});

describe('around the quiz', () => {
  it('a section with a heading of its own stands in the study window', async () => {
    await hasHeld('term/beta', 10);
    openQuiz('study');
    await screen.findByRole('textbox');
    expect(screen.queryByRole('main')).toBeNull();
    expect(screen.getByRole('region', { name: 'Question 1 of 1' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Question 1 of 1');
  });

  it('says how much waits after time away, and that there is nothing to ask', async () => {
    await study.choices.put({ name: STUDY_PACE, value: { newADay: 0, dueADay: 1 } });
    await hasHeld('term/alpha', 10);
    await hasHeld('term/beta', 10);
    openQuiz();
    await screen.findByText('2 terms wait; 1 a day, the most forgotten first.');
    cleanup();
    study = { ...privateStudyDatabase(new Map()), isPrivate: false };
    await study.choices.put({ name: STUDY_PACE, value: { newADay: 0 } });
    openQuiz();
    await screen.findByText('Nothing to ask today');
    expect(screen.queryByText('Five more')).toBeNull();
  });

  it('says that a second answer on a day is practice', async () => {
    await hasHeld('term/beta', 10);
    openQuiz();
    fireEvent.click(await screen.findByText('I don’t know'));
    await vi.waitFor(() => expect(verdict()).not.toBeNull());
    expect(verdict()).not.toContain('Practice');
    fireEvent.click(screen.getByText('What I learnt'));
    fireEvent.click(await screen.findByText('Five more'));
    fireEvent.click(
      await screen.findByText('Which term is this? Type it.').then(() => screen.getByText('I don’t know')),
    );
    await vi.waitFor(() => expect(verdict()).toContain('Practice: its first answer today'));
    expect(await last()).toMatchObject({ isPractice: true, log: null });
  });
});

describe('pages', () => {
  it('are told when a term fades, and not for other answers or in private windows', async () => {
    await hasHeld('term/beta', 10);
    const told = vi.spyOn(fakeBrowser.storage.local, 'set');
    openQuiz();
    const field = await screen.findByRole<HTMLInputElement>('textbox');
    fireEvent.input(field, { target: { value: 'beta' } });
    fireEvent.submit(field.form as HTMLFormElement);
    await vi.waitFor(() => expect(verdict()).toMatch(/^Right/));
    expect(told).toHaveBeenCalledWith({ fading: { changed: expect.any(Number) } });
    told.mockClear();
    await hasHeld('term/alpha', 10);
    cleanup();
    render(
      <Quiz
        list={LIST}
        study={{ ...study, isPrivate: true }}
        pageTerms={[]}
        where="popup"
        onClose={() => undefined}
      />,
    );
    fireEvent.click(await screen.findByText('Undo the last answer'));
    await screen.findByRole('textbox');
    expect(told).not.toHaveBeenCalled();
  });
});

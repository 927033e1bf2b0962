// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GivenAnswer } from '../../../src/browser/study/cards-and-answers.ts';
import {
  privateStudyDatabase,
  type StudyDatabase,
  StudyDatabaseError,
} from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import type { Card } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';
import { Quiz } from '../../../src/ui/quiz/Quiz.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { makeTerm } from '../../make-term.ts';
import { untranslated } from '../../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const LIST = termList(['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'].map((id) => makeTerm(id)));

/** Makes a study database that follows a script, step by step. */
function scriptedStudy() {
  const kept: { card: Card | null; answer: Answer }[] = [];
  const cards = vi.fn<StudyDatabase['cards']>(async () => new Map());
  const keep: StudyDatabase['answer'] = async ({ decide }) => {
    const decided = decide({ card: null, answers: [] });
    kept.push(decided);
    return decided.answer;
  };
  const answer = vi.fn(keep);
  return { ...privateStudyDatabase(new Map()), cards, answer, keep, kept };
}

let study: ReturnType<typeof scriptedStudy>;
const onClose = vi.fn();

const openQuiz = () => render(<Quiz list={LIST} study={study} pageTerms={[]} onClose={onClose} />);
const choices = () => [...document.querySelectorAll<HTMLElement>('.choice')];
const choose = async (place: number) => {
  await screen.findByText('Which term is this?');
  fireEvent.click(choices()[place] as HTMLElement);
};
const verdict = () => document.querySelector('.explanation')?.textContent ?? null;
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

beforeEach(() => {
  fakeBrowser.reset();
  // A background that marks no term in explanations.
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  study = scriptedStudy();
  onClose.mockClear();
  // jsdom draws nothing, and so scrolls nowhere.
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  speak();
  vi.unstubAllGlobals();
});

describe('an answer', () => {
  it('is kept under a new id with the log of the review, and then said to be right or not', async () => {
    openQuiz();
    await choose(0);
    await vi.waitFor(() => expect(verdict()).toMatch(/^(Right\.|Not quite\.)/));
    const [{ card, answer } = expect.unreachable()] = study.kept;
    expect(answer.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(card?.id).toBe(answer.term);
    expect(verdict()).toContain(answer.isRight ? 'Right.' : 'Not quite.');
    expect(answer.log).toMatchObject({ rating: answer.isRight ? 3 : 1, review: answer.at });
  });

  it('is told to be neither right nor wrong before it is kept', async () => {
    let finish = () => {};
    study.answer.mockImplementationOnce(
      (given) =>
        new Promise((resolve) => {
          finish = () => resolve(study.keep(given));
        }),
    );
    openQuiz();
    await choose(0);
    await vi.waitFor(() => expect(study.answer).toHaveBeenCalledOnce());
    expect(verdict()).toBeNull();
    finish();
    await vi.waitFor(() => expect(verdict()).not.toBeNull());
  });

  it('is the first of two that come quickly', async () => {
    openQuiz();
    await screen.findByText('Which term is this?');
    const [first, second] = choices();
    first?.click();
    second?.click();
    await vi.waitFor(() => expect(verdict()).not.toBeNull());
    expect(study.answer).toHaveBeenCalledOnce();
  });

  it.each([
    ['full', /room/],
    ['newer', /newer version/],
    ['blocked', /another window/i],
    ['unavailable', /does not let/],
  ] as const)(
    'that was not kept (%s) is told, and shown when another try has kept it',
    async (failure, says) => {
      study.answer.mockRejectedValueOnce(new StudyDatabaseError(failure));
      openQuiz();
      await choose(0);
      const problem = await screen.findByRole('alert');
      expect(problem.textContent).toContain('Your answer was not kept');
      expect(problem.textContent).toMatch(says);
      expect(verdict()).toBeNull();
      expect(document.querySelector('.verdict')).toBeNull();
      expect(choices().every((choice) => choice.getAttribute('aria-disabled') === 'true')).toBe(true);
      expect(document.activeElement?.textContent).toBe('Try again');

      fireEvent.keyDown(window, { key: '2' });
      fireEvent.click(screen.getByText('Try again'));
      await vi.waitFor(() => expect(verdict()).not.toBeNull());
      expect(screen.queryByRole('alert')).toBeNull();
      const [[failed], [again]] = study.answer.mock.calls as [[GivenAnswer], [GivenAnswer]];
      expect(again.id).toBe(failed.id);
      expect(study.kept).toMatchObject([{ answer: { id: failed.id } }]);
    },
  );

  it('counts once, however often it is tried again', async () => {
    study.answer.mockRejectedValueOnce(new StudyDatabaseError('unavailable'));
    openQuiz();
    await choose(0);
    const retry = await screen.findByText('Try again');
    retry.click();
    retry.click();
    for (let place = 1; place <= 5; place++) {
      await vi.waitFor(() => expect(verdict()).not.toBeNull());
      fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
      if (place < 5) await vi.waitFor(() => expect(heading()).toBe(`Question ${place + 1} of 5`));
      if (place < 5) await choose(0);
    }
    await vi.waitFor(() => expect(heading()).toMatch(/of 5 right/));
    expect(new Set(study.kept.map(({ answer }) => answer.term)).size).toBe(5);
  });

  it('stays, though an earlier one that was tried twice is kept for the second time', async () => {
    let finish = () => {};
    const late = new Promise<void>((resolve) => {
      finish = resolve;
    });
    study.answer.mockRejectedValueOnce(new StudyDatabaseError('unavailable'));
    openQuiz();
    await choose(0);
    const retry = await screen.findByText('Try again');
    study.answer
      .mockImplementationOnce(study.keep)
      .mockImplementationOnce((given) => late.then(() => study.keep(given)));
    retry.click();
    retry.click();
    await vi.waitFor(() => expect(verdict()).not.toBeNull());
    fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
    await vi.waitFor(() => expect(heading()).toBe('Question 2 of 5'));
    await choose(0);
    await vi.waitFor(() => expect(verdict()).not.toBeNull());
    await act(async () => {
      finish();
      // All that waits for it has run by the next task.
      await new Promise((resolve) => setImmediate(resolve));
    });
    expect(heading()).toBe('Question 2 of 5');
    expect(verdict()).not.toBeNull();
  });
});

describe('the quiz in another language', () => {
  it('is written in it from its first question to its result', async () => {
    speakInBrackets();
    study.answer.mockRejectedValueOnce(new StudyDatabaseError('full'));
    openQuiz();
    for (let place = 1; place <= 5; place++) {
      await vi.waitFor(() => expect(heading()).toBe(`⟦Question ${place} of 5⟧`));
      expect(untranslated(document.body)).toEqual([]);
      fireEvent.click(choices()[0] as HTMLElement);
      if (place === 1) {
        const retry = await screen.findByText('⟦Try again⟧');
        expect(untranslated(document.body)).toEqual([]);
        fireEvent.click(retry);
      }
      await vi.waitFor(() => expect(verdict()).toMatch(/^⟦(Right\.|Not quite\.)⟧ ⟦It is \w+\.⟧/));
      expect(untranslated(document.body)).toEqual([]);
      fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
    }
    await vi.waitFor(() => expect(heading()).toMatch(/^⟦\d of 5 right⟧$/));
    expect(untranslated(document.body)).toEqual([]);
  });

  it.each(['cards', 'answer'] as const)('says so in it where %s fails', async (work) => {
    speakInBrackets();
    study[work].mockRejectedValueOnce(new StudyDatabaseError('newer'));
    openQuiz();
    if (work === 'answer') {
      await vi.waitFor(() => expect(choices()).toHaveLength(4));
      fireEvent.click(choices()[0] as HTMLElement);
    }
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^⟦.*⟧⟦.*⟦A newer version.*⟧⟧⟦Try again⟧$/,
    );
    expect(untranslated(document.body)).toEqual([]);
  });
});

describe('a quiz whose database does not open', () => {
  it('can be closed while it waits', () => {
    study.cards.mockReturnValueOnce(new Promise(() => undefined));
    openQuiz();
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
    fireEvent.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says so, and begins when it does', async () => {
    study.cards.mockRejectedValueOnce(new StudyDatabaseError('newer'));
    openQuiz();
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toContain('The quiz cannot begin');
    expect(problem.textContent).toContain('newer version');
    fireEvent.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByText('Question 1 of 5');
  });
});

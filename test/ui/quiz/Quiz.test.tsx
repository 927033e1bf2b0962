// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StudyDatabaseError } from '../../../src/browser/study/study-database.ts';
import { QUIZ_SESSION } from '../../../src/core/study/quiz-session.ts';
import { Quiz } from '../../../src/ui/quiz/Quiz.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { speak, speakInBrackets } from '../../fake-messages.ts';
import { untranslated } from '../../untranslated.ts';
import { LIST, watchedStudy } from './watched-study.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

let study: ReturnType<typeof watchedStudy>;
const onClose = vi.fn();

const openQuiz = () =>
  render(<Quiz list={LIST} study={study} pageTerms={[]} where="popup" onClose={onClose} />);
const choices = () => [...document.querySelectorAll<HTMLElement>('.choice')];
const choose = async (place: number) => {
  await screen.findByText('Which term is this?');
  fireEvent.click(choices()[place] as HTMLElement);
};
const verdict = () => document.querySelector('.explanation')?.textContent ?? null;
const hasVerdict = () => vi.waitFor(() => expect(verdict()).not.toBeNull());
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const asked = () => document.querySelector('.prompt')?.textContent;
const next = () => fireEvent.click(document.querySelector('.quiz > .primary') as HTMLElement);
const kept = async () => (await study.answers()).length;

beforeEach(() => {
  fakeBrowser.reset();
  // A background that marks no term in explanations.
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  study = watchedStudy();
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
  it('is kept under the id of its question with the log of the review, and then said to be right or not', async () => {
    openQuiz();
    await choose(0);
    await hasVerdict();
    const [answer = expect.unreachable()] = await study.answers();
    expect(answer).toMatchObject({ kind: 'term', where: 'popup', isPractice: false, before: null });
    expect((await study.cards()).get(answer.term)?.reps).toBe(1);
    expect(verdict()).toContain(answer.isRight ? 'Right.' : 'Not quite.');
    expect(answer.log).toMatchObject({ rating: answer.isRight ? 3 : 1, review: answer.at });
  });

  it('is told to be neither right nor wrong before it is kept', async () => {
    let finish = () => {};
    const late = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const real = study.answer.getMockImplementation() ?? expect.unreachable();
    study.answer.mockImplementationOnce(async (given) => {
      await late;
      return real(given);
    });
    openQuiz();
    await choose(0);
    await vi.waitFor(() => expect(study.answer).toHaveBeenCalledOnce());
    expect(verdict()).toBeNull();
    finish();
    await hasVerdict();
  });

  it('is the first of two that come quickly, by mouse or by key', async () => {
    openQuiz();
    await screen.findByText('Which term is this?');
    const [first] = choices();
    first?.click();
    fireEvent.keyDown(window, { key: '2' });
    await hasVerdict();
    expect(study.answer).toHaveBeenCalledOnce();
    expect(await kept()).toBe(1);
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
      expect(choices().every((choice) => choice.getAttribute('aria-disabled') === 'true')).toBe(true);
      expect(document.activeElement?.textContent).toBe('Try again');

      fireEvent.keyDown(window, { key: '2' });
      // Twice: it counts once.
      const retry = screen.getByText('Try again');
      retry.click();
      retry.click();
      await hasVerdict();
      expect(screen.queryByRole('alert')).toBeNull();
      expect(await kept()).toBe(1);
    },
  );
});

describe('a quiz that is closed', () => {
  const reopen = () => {
    cleanup();
    openQuiz();
  };

  it('goes on with the same question, and after an answer with what came of it', async () => {
    openQuiz();
    await screen.findByText('Which term is this?');
    const before = [asked(), ...choices().map((choice) => choice.textContent)];
    reopen();
    await screen.findByText('Which term is this?');
    expect([asked(), ...choices().map((choice) => choice.textContent)]).toEqual(before);
    await choose(1);
    await hasVerdict();
    const said = verdict();
    reopen();
    await hasVerdict();
    expect([asked(), verdict()]).toEqual([before[0], said]);
    next();
    await vi.waitFor(() => expect(heading()).toBe('Question 2 of 5'));
    reopen();
    await vi.waitFor(() => expect(heading()).toBe('Question 2 of 5'));
  });

  it.each(['before', 'after'] as const)('%s its answer is kept loses and doubles nothing', async (when) => {
    const real = study.answer.getMockImplementation() ?? expect.unreachable();
    study.answer.mockImplementationOnce(async (given) => {
      if (when === 'after') await real(given);
      return new Promise(() => undefined);
    });
    openQuiz();
    await choose(0);
    await vi.waitFor(() => expect(study.answer).toHaveBeenCalledOnce());
    reopen();
    await hasVerdict();
    expect(await kept()).toBe(1);
    expect([...(await study.cards()).values()].map(({ reps }) => reps)).toEqual([1]);
  });

  it('says so by Escape and by its button', async () => {
    openQuiz();
    await screen.findByText('Which term is this?');
    fireEvent.keyDown(window, { key: 'Escape' });
    fireEvent.click(screen.getByText('Close'));
    expect(onClose).toHaveBeenCalledTimes(2);
  });

  it('begins anew where what is kept cannot be read', async () => {
    await study.choices.put({ name: QUIZ_SESSION, value: { version: 7 } });
    openQuiz();
    await screen.findByText('Question 1 of 5');
  });
});

describe('undo', () => {
  it('takes back all that the last answer did, and asks again, also from the next question and the end', async () => {
    openQuiz();
    for (let place = 1; place <= 5; place++) {
      await vi.waitFor(() => expect(heading()).toBe(`Question ${place} of 5`));
      await choose(0);
      await hasVerdict();
      next();
    }
    await vi.waitFor(() => expect(heading()).toMatch(/of 5 right/));
    expect(await kept()).toBe(5);
    fireEvent.click(screen.getByText('Undo the last answer'));
    await vi.waitFor(() => expect(heading()).toBe('Question 5 of 5'));
    expect([await kept(), (await study.cards()).size]).toEqual([4, 4]);
    fireEvent.click(screen.getByText('Undo the last answer'));
    await vi.waitFor(() => expect(heading()).toBe('Question 4 of 5'));
    expect([await kept(), (await study.cards()).size]).toEqual([3, 3]);
    await choose(1);
    await hasVerdict();
    expect(await kept()).toBe(4);
  });

  it('is refused in words where the term was answered again elsewhere', async () => {
    openQuiz();
    await choose(0);
    await hasVerdict();
    const [answer = expect.unreachable()] = await study.answers();
    const id = '11111111-1111-4111-8111-111111111111';
    await study.answer({
      id,
      term: answer.term,
      decide: ({ card }) => ({
        answer: { ...answer, id, at: answer.at + 1, isPractice: true, log: null },
        card,
      }),
    });
    fireEvent.click(screen.getByText('Undo the last answer'));
    await screen.findByText(/cannot be undone/);
    expect(await kept()).toBe(2);
    expect(verdict()).not.toBeNull();
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
    fireEvent.click(screen.getByText('Try again'));
    await screen.findByText('Question 1 of 5');
  });
});

describe('the quiz in another language', () => {
  it('is written in it from its first question to its result', async () => {
    speakInBrackets();
    openQuiz();
    for (let place = 1; place <= 5; place++) {
      await vi.waitFor(() => expect(heading()).toBe(`⟦Question ${place} of 5⟧`));
      expect(untranslated(document.body)).toEqual([]);
      fireEvent.click(choices()[0] as HTMLElement);
      await vi.waitFor(() => expect(verdict()).toMatch(/^⟦(Right\.|Not quite\.)⟧ ⟦It is \w+\.⟧/));
      expect(untranslated(document.body)).toEqual([]);
      next();
    }
    await vi.waitFor(() => expect(heading()).toMatch(/^⟦\d of 5 right⟧$/));
    expect(untranslated(document.body)).toEqual([]);
  });
});

// @vitest-environment jsdom
// The quiz that two windows share, and one that is killed at each of its steps.
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type StudyDatabase, studyDatabase } from '../../../src/browser/study/study-database.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { Quiz } from '../../../src/ui/quiz/Quiz.tsx';
import { fakeBrowser } from '../../fake-extension.ts';
import { LIST } from './watched-study.ts';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

/** "alpha" is confused with two others, whichever of the entries says so; nothing is related to it. */
const NEIGHBOURS = termList(
  LIST.terms.map((term) => {
    const other = { 'term/alpha': 'term/beta', 'term/gamma': 'term/alpha' }[term.id];
    return other ? { ...term, confusedWith: [{ id: other, difference: 'They differ.' }] } : term;
  }),
);

/** The database as a window has it that is killed within a call, before or after that was done: it hears of nothing any more. */
function dyingAt(call: number, when: 'before' | 'after') {
  const real = studyDatabase(new Map());
  let calls = 0;
  const never = () => new Promise<never>(() => undefined);
  const mortal =
    <Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      calls += 1;
      if (calls < call) return await work(...given);
      if (calls === call && when === 'after') await work(...given);
      return await never();
    };
  return {
    ...real,
    answer: mortal(real.answer),
    choices: { ...real.choices, put: mortal(real.choices.put) },
    isDead: () => calls >= call,
  };
}

const open = (study: StudyDatabase, given: { about?: string; where?: 'popup' | 'study' } = {}) =>
  render(
    <Quiz
      list={NEIGHBOURS}
      study={study}
      pageTerms={[]}
      where="popup"
      onClose={() => undefined}
      {...given}
    />,
  );

/** How often something was chosen. */
let chosen = 0;

beforeEach(() => {
  chosen = 0;
  fakeBrowser.reset();
  fakeBrowser.runtime.onMessage.addListener(async () => null);
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const SOON = { interval: 5 };
/** Whether what is asked was answered, and what came of it is not there yet. */
const isKeeping = () =>
  document.querySelector('.choice[aria-disabled="true"]') !== null &&
  document.querySelector('.explanation') === null;

/** Chooses the first choice, which is counted, or goes on from the explanation. */
function press(within: ParentNode = document): void {
  const isExplained = within.querySelector('.explanation') !== null;
  const button = within.querySelector<HTMLElement>(isExplained ? '.quiz > .primary' : '.choice');
  if (!button) return;
  if (!isExplained) chosen += 1;
  fireEvent.click(button);
}

/** Presses until the window has died. */
const useUntilDead = (study: ReturnType<typeof dyingAt>) =>
  vi.waitFor(() => {
    if (!study.isDead() && !isKeeping()) press();
    expect(study.isDead()).toBe(true);
  }, SOON);

/** Goes on with the quiz to its end. */
const useToEnd = () =>
  vi.waitFor(() => {
    if (!isKeeping() && !document.querySelector('.learnt')) press();
    expect(document.querySelector('.learnt')).not.toBeNull();
  }, SOON);

describe('a quiz whose window is killed', () => {
  /** It begins with one call, and each question has four: to keep the answer with the quiz, the answer, what came of it, the next. */
  const calls = Array.from({ length: 1 + 2 * 4 }, (_, call) => call + 1);

  it.each(
    calls.flatMap(
      (call) =>
        [
          [call, 'before'],
          [call, 'after'],
        ] as const,
    ),
  )('in call %d, %s that was done, goes on, and loses and doubles no answer', async (call, when) => {
    const dying = dyingAt(call, when);
    open(dying);
    await useUntilDead(dying);
    cleanup();
    const study = studyDatabase(new Map());
    open(study);
    await useToEnd();
    // What was chosen is kept with the quiz at once: only if that was not done, it is asked again.
    expect(chosen).toBe(when === 'before' && call % 4 === 2 ? 6 : 5);
    const answers = await study.answers();
    expect(answers).toHaveLength(5);
    expect(new Set(answers.map(({ term }) => term)).size).toBe(5);
    expect(answers.filter(({ isPractice }) => isPractice)).toEqual([]);
    expect([...(await study.cards()).values()].map(({ reps }) => reps)).toEqual([1, 1, 1, 1, 1]);
  });
});

const titleIn = (window: ParentNode) => window.querySelector('#quiz-title')?.textContent;
const isAt = (window: ParentNode, title: string | RegExp) =>
  vi.waitFor(() => expect(titleIn(window)).toMatch(title), SOON);
const isExplainedIn = (window: ParentNode) =>
  vi.waitFor(() => expect(window.querySelector('.explanation')).not.toBeNull(), SOON);
const askedIn = (window: ParentNode) => window.querySelector('.prompt')?.textContent;
const anew = () => studyDatabase(new Map());

describe('a window that is come back to', () => {
  it('goes on where another has got to, and to its end', async () => {
    const window = open(anew(), { where: 'study' });
    await isAt(window.container, 'Question 1 of 5');
    const popup = open(anew());
    await isAt(popup.container, 'Question 1 of 5');
    press(popup.container);
    await isExplainedIn(popup.container);
    press(popup.container);
    await isAt(popup.container, 'Question 2 of 5');
    const asked = askedIn(popup.container);
    popup.unmount();
    expect(titleIn(window.container)).toBe('Question 1 of 5');
    fireEvent.focus(globalThis.window);
    await isAt(window.container, 'Question 2 of 5');
    expect(askedIn(window.container)).toBe(asked);
    await useToEnd();
    expect(await anew().answers()).toHaveLength(5);
  });
});

describe('a quiz about a term', () => {
  it('begins with the term and what is confused with it, and goes on where it was, also elsewhere', async () => {
    const first = open(anew(), { about: 'term/alpha', where: 'study' });
    await isAt(first.container, 'Question 1 of 3');
    expect(askedIn(first.container)).toBe('A river of northern France.');
    press(first.container);
    await isExplainedIn(first.container);
    press(first.container);
    await isAt(first.container, 'Question 2 of 3');
    first.unmount();
    const again = open(anew(), { about: 'term/alpha', where: 'study' });
    await isAt(again.container, 'Question 2 of 3');
    again.unmount();
    const popup = open(anew());
    await isAt(popup.container, 'Question 2 of 3');
    await useToEnd();
    const asked = (await anew().answers()).map(({ term }) => term);
    expect(asked.sort()).toEqual(['term/alpha', 'term/beta', 'term/gamma']);
  });

  it('takes the place of another that was left, and keeps the answer that was not kept yet', async () => {
    const dying = dyingAt(3, 'before');
    open(dying);
    await useUntilDead(dying);
    cleanup();
    const about = open(anew(), { about: 'term/alpha' });
    await isAt(about.container, 'Question 1 of 3');
    const [kept = expect.unreachable()] = await anew().answers();
    expect(kept).toMatchObject({ kind: 'term', isPractice: false });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuizQuestion } from '../../../src/core/study/questions/question.ts';
import {
  afterEvent,
  beginQuiz,
  lastKept,
  type QuizEvent,
  type QuizSession,
  readQuizSession,
  stageOf,
} from '../../../src/core/study/quiz-session.ts';

const NOW = 1_800_000_000_000;
const DAY = 24 * 60 * 60 * 1000;
const uuid = (number: number) => `6f1c1f0e-3c39-4c6e-9d0e-${String(number).padStart(12, '0')}`;
const question = (number: number, given: Partial<QuizQuestion> = {}): QuizQuestion => ({
  id: uuid(number),
  term: `term/t${number}`,
  kind: 'typed',
  prompt: 'What is it?',
  choices: [],
  right: null,
  hint: null,
  metOn: null,
  keyPoints: [],
  ...given,
});
const BEGUN = beginQuiz([question(1), question(2)], NOW);
const respond: QuizEvent = {
  kind: 'respond',
  response: { chosen: null, typed: 'rag', ticked: null, grade: 3, at: NOW + 5 },
};
const kept = (number: number): QuizEvent => ({
  kind: 'kept',
  id: uuid(number),
  result: { isRight: true, isPractice: false, due: NOW + DAY },
});
const undone = (number: number): QuizEvent => ({
  kind: 'undone',
  id: uuid(number),
  newId: uuid(90 + number),
});
const next: QuizEvent = { kind: 'next' };
const follow = (...events: QuizEvent[]) => events.reduce(afterEvent, BEGUN);
const stages = (...events: QuizEvent[]) =>
  events.map((_, index) => stageOf(follow(...events.slice(0, index + 1))));
const hasAll = () => true;

describe('afterEvent', () => {
  it('asks, keeps and explains each question, until all are done', () => {
    expect(stageOf(BEGUN)).toBe('asking');
    expect(stages(respond, kept(1), next, respond, kept(2), next)).toEqual([
      ...['keeping', 'explained', 'asking', 'keeping', 'explained', 'done'],
    ]);
  });

  it('takes the first of two quick answers, and no second "next"', () => {
    const other = { ...respond, response: { ...respond.response, typed: 'other' } };
    expect(follow(respond, other)).toEqual(follow(respond));
    expect(follow(respond, kept(1), next, next)).toEqual(follow(respond, kept(1), next));
    expect(follow(next)).toBe(BEGUN);
  });

  it('reveals once, before the answer', () => {
    expect(follow({ kind: 'reveal' }).steps[0]?.isRevealed).toBe(true);
    expect(follow(respond, { kind: 'reveal' })).toEqual(follow(respond));
  });

  it('notes that an answer is kept though its question has been left, and none that was never given', () => {
    expect(follow(kept(1))).toBe(BEGUN);
    expect(follow(respond, kept(7))).toEqual(follow(respond));
  });

  it('asks a question again whose answer was undone, under another id, from wherever the quiz is', () => {
    for (const events of [
      [respond, kept(1)],
      [respond, kept(1), next],
    ]) {
      const session = follow(...events, undone(1));
      expect(stageOf(session)).toBe('asking');
      expect(session.place).toBe(0);
      expect(session.steps[0]).toEqual({ ...BEGUN.steps[0], question: question(1, { id: uuid(91) }) });
    }
    const done = follow(respond, kept(1), next, respond, kept(2), next, undone(2));
    expect([stageOf(done), done.place]).toEqual(['asking', 1]);
  });

  it('never leaves a question before its answer is kept, whatever comes in whatever order', () => {
    const any = fc.array(
      fc.constantFrom<QuizEvent>(respond, next, { kind: 'reveal' }, kept(1), kept(2), undone(1), undone(2)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(any, (events) => {
        const session = follow(...events);
        const passed = session.steps.slice(0, session.place);
        expect(passed.every(({ result }) => result !== null)).toBe(true);
        expect(session.steps.every(({ response, result }) => response !== null || result === null)).toBe(
          true,
        );
      }),
    );
  });
});

describe('lastKept', () => {
  it('is the answer that was kept last, seen from its question, the next one, and the end', () => {
    const idOf = (session: QuizSession) => lastKept(session)?.question.id ?? null;
    expect(idOf(follow(respond))).toBeNull();
    expect(idOf(follow(respond, kept(1)))).toBe(uuid(1));
    expect(idOf(follow(respond, kept(1), next))).toBe(uuid(1));
    expect(idOf(follow(respond, kept(1), next, respond, kept(2), next))).toBe(uuid(2));
  });
});

describe('readQuizSession', () => {
  const stored = (session: unknown) => JSON.parse(JSON.stringify(session));

  it('goes on from each step', () => {
    for (const session of [
      BEGUN,
      follow({ kind: 'reveal' }),
      follow(respond),
      follow(respond, kept(1)),
      follow(respond, kept(1), next),
      follow(respond, kept(1), next, respond, kept(2), next),
      beginQuiz([], NOW),
      beginQuiz([question(1)], NOW, 'term/t1'),
    ])
      expect(readQuizSession(stored(session), hasAll, NOW + DAY)).toEqual(session);
  });

  it.each([
    ['nothing', undefined],
    ['nonsense', { version: 1, steps: 'all' }],
    ['what a later version keeps', { ...BEGUN, version: 2 }],
  ])('is null for %s', (_, value) => {
    expect(readQuizSession(stored({ value }).value, hasAll, NOW)).toBeNull();
  });

  it('is null for one that is older than a day, or from a clock that was wrong', () => {
    expect(readQuizSession(BEGUN, hasAll, NOW + DAY + 1)).toBeNull();
    expect(readQuizSession(BEGUN, hasAll, NOW - DAY - 1)).toBeNull();
  });

  it('leaves out what the glossary has no more, and stays at its place', () => {
    const session = follow(respond, kept(1), next);
    const without = (gone: string) => readQuizSession(session, (id) => id !== gone, NOW);
    expect(without('term/t1')).toEqual({ ...session, steps: session.steps.slice(1), place: 0 });
    const rest = without('term/t2');
    expect(rest && stageOf(rest)).toBe('done');
  });

  it('reads one that was kept before a quiz could be about a term', () => {
    const { about: _, ...before } = BEGUN;
    expect(readQuizSession(before, hasAll, NOW)).toEqual(BEGUN);
  });

  it('leaves out a question with a choice that is gone; those of a statement are no terms', () => {
    const choices = [
      { id: 'term/x', text: 'X' },
      { id: 'true', text: '' },
    ];
    const session = beginQuiz(
      [question(1, { kind: 'term', choices }), question(2, { kind: 'statement', choices })],
      NOW,
    );
    const hasTerm = (id: string) => id.startsWith('term/t');
    expect(readQuizSession(session, hasTerm, NOW)?.steps.map(({ question: { kind } }) => kind)).toEqual([
      'statement',
    ]);
  });
});

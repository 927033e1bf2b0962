import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/core/glossary/entry.ts';
import { attemptOf } from '../../../src/core/interview/attempt-draft.ts';
import { readMock } from '../../../src/core/interview/interview-choices.ts';
import {
  isFurther,
  type MockEvent,
  type MockInterview,
  nextMock,
  startMock,
} from '../../../src/core/interview/mock-interview.ts';
import { mockResult } from '../../../src/core/interview/mock-result.ts';
import type { InterviewAttempt } from '../../../src/core/study-data/rows.ts';
import { makeQuestion, makeUuid } from './make-standing.ts';

const RAG = makeQuestion('rag', { topic: 'short definitions' });
const DRIFT = makeQuestion('drift', { topic: 'practice' });
const DESIGN = makeQuestion('design', { topic: 'system design' });
const QUESTIONS = [RAG, DRIFT, DESIGN] as const;
const questionOf = (id: string): Question | null => QUESTIONS.find((each) => each.id === id) ?? null;

const start = () =>
  startMock({
    id: makeUuid(),
    questions: [
      { question: RAG, attempt: makeUuid() },
      { question: DRIFT, attempt: makeUuid() },
      { question: DESIGN, attempt: makeUuid() },
    ],
    now: 1000,
  });
const play = (mock: MockInterview, ...events: MockEvent[]) => events.reduce(nextMock, mock);
const write = (text: string): MockEvent => ({ kind: 'draft', event: { kind: 'write', text } });
const reveal: MockEvent = { kind: 'draft', event: { kind: 'reveal' } };
const tick = (point: number): MockEvent => ({ kind: 'draft', event: { kind: 'tick', point, isMade: true } });
const kept: MockEvent = { kind: 'kept' };
const skip: MockEvent = { kind: 'skip' };
const undone: MockEvent = { kind: 'undone' };

describe('a mock interview', () => {
  it('begins with its first question, and gives each the time of its topic', () => {
    const mock = start();
    expect(mock).toMatchObject({ place: 0, startedAt: 1000, draft: { question: RAG.id, text: '' } });
    expect(mock.items.map(({ seconds }) => seconds)).toEqual([90, 180, 360]);
  });

  it('goes from question to question, and is over after the last', () => {
    const mock = start();
    const second = play(mock, write('Search'), reveal, tick(1), kept);
    expect(second).toMatchObject({ place: 1, draft: { question: DRIFT.id, text: '', ticked: [] } });
    expect(second.draft?.id).not.toBe(mock.draft?.id);
    const third = play(second, skip);
    expect(third).toMatchObject({ place: 2, draft: { question: DESIGN.id } });
    expect(play(third, reveal, kept)).toMatchObject({ draft: null });
    expect(play(third, skip)).toMatchObject({ draft: null });
  });

  it('grades nothing that was not revealed, and passes over nothing that was', () => {
    const mock = start();
    expect(play(mock, kept)).toEqual(mock);
    const revealed = play(mock, reveal);
    expect(play(revealed, skip)).toEqual(revealed);
  });

  it('ends when the reader says so, and then changes no more', () => {
    const over = play(start(), write('Search'), { kind: 'end' });
    expect(over).toMatchObject({ place: 0, draft: null });
    expect(play(over, write('More'), reveal, kept, skip)).toEqual(over);
  });

  it('takes back what was kept last, also the last of all', () => {
    const revealed = play(start(), write('Search'), reveal, tick(1), tick(3));
    const second = play(revealed, kept);
    expect(play(second, write('Drift'), undone)).toEqual(revealed);
    expect(play(second, undone, undone)).toEqual(revealed);
    const last = play(second, skip, reveal);
    expect(play(last, kept)).toMatchObject({ draft: null });
    expect(play(last, kept, undone)).toEqual(last);
    expect(play(second, skip, undone)).toEqual(play(second, skip));
  });

  const anyEvent = fc.oneof(
    fc.constantFrom(write('x'), reveal, tick(2), kept, skip, undone, { kind: 'end' } as const),
    fc.nat(30).map((seconds): MockEvent => ({ kind: 'draft', event: { kind: 'pass', seconds } })),
  );

  it('survives being stored at each step, has the ids of its start, and goes back by undoing alone', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        let mock = start();
        const { items } = mock;
        for (const event of events) {
          const before = mock;
          mock = nextMock(mock, event);
          expect(readMock(JSON.parse(JSON.stringify(mock)))).toEqual(mock);
          expect(mock.items).toEqual(items);
          if (mock.draft) expect(mock.draft.id).toBe(items[mock.place]?.attempt);
          if (event.kind !== 'undone') expect(isFurther(before, mock)).toBe(false);
        }
      }),
    );
  });
});

describe('isFurther', () => {
  it('tells which of two windows has come further', () => {
    const mock = start();
    const revealed = play(mock, reveal);
    const second = play(revealed, kept);
    const over = play(second, { kind: 'end' });
    const order = [mock, revealed, second, over];
    order.forEach((stored, at) => {
      order.forEach((shown, other) => {
        expect(isFurther(stored, shown)).toBe(at > other);
      });
    });
  });

  it('takes a later interview for further', () => {
    const [old, young] = [
      { ...start(), draft: null },
      { ...start(), startedAt: 2000 },
    ];
    expect([isFurther(young, old), isFurther(old, young)]).toEqual([true, false]);
  });
});

describe('readMock', () => {
  it.each([
    ['nothing', undefined],
    ['an interview without questions', { ...start(), items: [] }],
    ['a place that it does not have', { ...start(), place: 7 }],
    ['a draft of another question', { ...start(), place: 1 }],
  ])('finds none in %s', (_what, value) => {
    expect(readMock(value)).toBeNull();
  });
});

describe('mockResult', () => {
  /** Plays an interview to its end: how many of five points each question made, null where it is passed over. */
  const played = (made: readonly (number | null)[]) => {
    let mock = start();
    const attempts: InterviewAttempt[] = [];
    for (const points of made) {
      if (points === null) {
        mock = play(mock, skip);
        continue;
      }
      mock = play(mock, reveal, ...Array.from({ length: points }, (_, point) => tick(point)));
      if (mock.draft) attempts.push(attemptOf(mock.draft, { keyPoints: 5, at: 5, mock: mock.id }));
      mock = play(mock, kept);
    }
    return { mock, attempts };
  };

  it('says what was made of each question, which points were missed, and what to practise, the weakest first', () => {
    const result = mockResult({ ...played([4, 1, null]), questionOf });
    expect(result.answers.map(({ question, missed, allowed }) => [question.id, missed, allowed])).toEqual([
      [RAG.id, [4], 90],
      [DRIFT.id, [1, 2, 3, 4], 180],
      [DESIGN.id, [0, 1, 2, 3, 4], 360],
    ]);
    expect(result.topics).toEqual([
      { topic: 'system design', asked: 1, answered: 0, made: 0, points: 0 },
      { topic: 'practice', asked: 1, answered: 1, made: 1, points: 5 },
      { topic: 'short definitions', asked: 1, answered: 1, made: 4, points: 5 },
    ]);
    expect(result.toPractise).toEqual(['system design', 'practice']);
    expect(result).toMatchObject({ answered: 2, made: 5, points: 10 });
  });

  it('has nothing to practise where all was good', () => {
    expect(mockResult({ ...played([5, 4, 5]), questionOf }).toPractise).toEqual([]);
  });

  it('counts no attempt of another interview, and leaves out questions that are gone', () => {
    const { mock, attempts } = played([4, 1, 2]);
    const others = attempts.map((attempt) => ({ ...attempt, id: makeUuid(), mock: makeUuid(), ticked: [] }));
    const result = mockResult({
      mock,
      attempts: [...attempts, ...others],
      questionOf: (id) => (id === RAG.id ? null : questionOf(id)),
    });
    expect(result).toMatchObject({ answered: 2, made: 3, points: 10 });
  });
});

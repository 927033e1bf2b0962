import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptOf,
  type DraftEvent,
  isBegun,
  newDraft,
  nextDraft,
} from '../../../src/core/interview/attempt-draft.ts';
import { draftChoice, readDraft } from '../../../src/core/interview/interview-choices.ts';
import { makeUuid } from './make-standing.ts';

const QUESTION = 'question/rag';
const ID = makeUuid();
const EMPTY = newDraft(ID, QUESTION);
const draftAfter = (...events: DraftEvent[]) => events.reduce(nextDraft, EMPTY);

const anyEvent: fc.Arbitrary<DraftEvent> = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), text: fc.string() }),
  fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(600) }),
  fc.record({ kind: fc.constant('reveal' as const) }),
  fc.record({ kind: fc.constant('tick' as const), point: fc.nat(5), isMade: fc.boolean() }),
);

describe('nextDraft', () => {
  it('takes what is written, and the time, until the answer is revealed', () => {
    const draft = draftAfter(
      { kind: 'write', text: 'Search, then ans' },
      { kind: 'pass', seconds: 20 },
      { kind: 'write', text: 'Search, then answer' },
      { kind: 'pass', seconds: 4 },
      { kind: 'reveal' },
      { kind: 'pass', seconds: 100 },
      { kind: 'write', text: 'What the model answer says' },
    );
    expect(draft).toEqual({
      ...EMPTY,
      text: 'Search, then answer',
      seconds: 24,
      isRevealed: true,
    });
  });

  it('takes ticks once the answer is revealed, and takes them back', () => {
    const tick = (point: number, isMade = true): DraftEvent => ({ kind: 'tick', point, isMade });
    expect(draftAfter(tick(1)).ticked).toEqual([]);
    expect(draftAfter({ kind: 'reveal' }, tick(3), tick(1), tick(3), tick(0), tick(0, false)).ticked).toEqual(
      [1, 3],
    );
  });

  it('survives being stored after every event', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        let draft = EMPTY;
        for (const event of events) {
          draft = nextDraft(draft, event);
          expect(readDraft(JSON.parse(JSON.stringify(draft)), QUESTION)).toEqual(draft);
        }
      }),
    );
  });
});

describe('isBegun', () => {
  it.each([
    { what: 'a question that was only looked at', events: [{ kind: 'pass', seconds: 9 }], begun: false },
    { what: 'a written word', events: [{ kind: 'write', text: 'S' }], begun: true },
    { what: 'an answer that was read', events: [{ kind: 'reveal' }], begun: false },
    {
      what: 'a tick',
      events: [{ kind: 'reveal' }, { kind: 'tick', point: 0, isMade: true }],
      begun: true,
    },
  ] satisfies { what: string; events: DraftEvent[]; begun: boolean }[])(
    '$what: $begun',
    ({ events, begun }) => {
      expect(isBegun(draftAfter(...events))).toBe(begun);
    },
  );
});

describe('attemptOf', () => {
  it('has the id of its draft, whole seconds, and no key point that the question does not have', () => {
    const draft = draftAfter(
      { kind: 'write', text: 'Search' },
      { kind: 'pass', seconds: 61.4 },
      { kind: 'reveal' },
      { kind: 'tick', point: 1, isMade: true },
      { kind: 'tick', point: 7, isMade: true },
    );
    expect(attemptOf(draft, { keyPoints: 5, at: 99, mock: null })).toEqual({
      id: ID,
      question: QUESTION,
      at: 99,
      seconds: 61,
      text: 'Search',
      ticked: [1],
      keyPoints: 5,
      mock: null,
    });
  });
});

describe('readDraft', () => {
  it.each([
    ['nothing', undefined],
    ['nonsense', { id: 1 }],
    ['an id that is no UUID', { ...EMPTY, id: 'x' }],
    ['another question', { ...EMPTY, question: 'question/other' }],
    ['time that is none', { ...EMPTY, seconds: Number.NaN }],
  ])('finds no draft in %s', (_what, value) => {
    expect(readDraft(value, QUESTION)).toBeNull();
  });

  it('finds each question’s own', () => {
    expect(draftChoice('question/a')).not.toBe(draftChoice('question/b'));
  });
});

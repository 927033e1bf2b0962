// Two windows that answer at once lose and double nothing, and undoing is exact.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import type { Studied } from '../../../src/browser/study/cards-and-answers.ts';
import {
  privateStudyDatabase,
  type StudyDatabase,
  studyDatabase,
} from '../../../src/browser/study/study-database.ts';
import { decideAnswer, type GradedAnswer } from '../../../src/core/study/decide-answer.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { NO_FORMER_IDS, NOW, stored } from './raw-study-database.ts';

const TERMS = ['term/rag', 'term/drift', 'term/token', 'question/what-is-an-agent'];
const ATTEMPT = {
  question: 'question/what-is-an-agent',
  at: NOW,
  seconds: 90,
  text: 'It acts.',
  ticked: [0],
  keyPoints: 3,
  mock: null,
};

const uuid = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;

/** The answer at a place of a long row: to one term after the other, each fourth wrong, a day between them. */
const given = (place: number) => {
  const [id, at] = [uuid(place), NOW + place * DAY];
  const term = TERMS[place % TERMS.length] ?? '';
  const isRight = place % 4 !== 3 && place % 7 !== 0;
  const graded: GradedAnswer = {
    ...{ id, term, at, kind: 'term', where: 'popup', typed: null },
    ...{ chosen: isRight ? term : 'term/other', grade: isRight ? 3 : 1 },
  };
  const dayOf = (time: number) => Math.floor(time / DAY);
  return {
    id,
    term,
    decide: ({ card, answers }: Studied) =>
      decideAnswer({ card, answersOfTerm: answers, given: graded, dayOf }),
  };
};
const PLACES = Array.from({ length: 500 }, (_, place) => place);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('two windows', () => {
  it('keep 500 answers that come at once, with the schedules that one window makes', async () => {
    const windows = [studyDatabase(NO_FORMER_IDS), studyDatabase(NO_FORMER_IDS)];
    await Promise.all(windows.map((study) => study.cards()));
    // To each term by turns from the one and the other.
    await Promise.all(
      PLACES.map((place) => windows[Math.floor(place / TERMS.length) % 2]?.answer(given(place))),
    );
    const [first, second] = windows as [StudyDatabase, StudyDatabase];
    const one = privateStudyDatabase(NO_FORMER_IDS);
    for (const place of PLACES) await one.answer(given(place));
    expect(await first.answers()).toHaveLength(500);
    expect(await first.answers()).toEqual(await one.answers());
    expect(await second.cards()).toEqual(await one.cards());
    expect((await one.cards()).get('term/rag')?.reps).toBe(125);
  });

  it('count an answer once that both have', async () => {
    const windows = [studyDatabase(NO_FORMER_IDS), studyDatabase(NO_FORMER_IDS)];
    const answers = await Promise.all(
      PLACES.slice(0, 20).flatMap((place) => windows.map((study) => study.answer(given(place)))),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(20);
    expect((await stored('answers')).values).toHaveLength(20);
    expect((await windows[0]?.cards())?.get('term/rag')?.reps).toBe(5);
  });
});

describe.each([
  ['a profile', studyDatabase],
  ['a private window', privateStudyDatabase],
])('undo in %s', (_, make) => {
  it('takes back the answer, its card and its attempt, down to the first', async () => {
    const study = make(NO_FORMER_IDS);
    const before = [];
    for (const place of [3, 7, 11]) {
      before.push([await study.cards(), await study.answers(), await study.interviews.read()]);
      await study.answer({ ...given(place), attempt: ATTEMPT });
    }
    expect(await study.interviews.read()).toContainEqual({ ...ATTEMPT, id: uuid(11) });
    for (const place of [11, 7, 3]) {
      expect(await study.undo(uuid(place))).toBeNull();
      expect([await study.cards(), await study.answers(), await study.interviews.read()]).toEqual(
        before.pop(),
      );
    }
    expect((await study.cards()).size).toBe(0);
  });

  it('leaves the card of practice as it is', async () => {
    const study = make(NO_FORMER_IDS);
    await study.answer(given(0));
    const cards = await study.cards();
    const [id, at] = [uuid(1), NOW + 1];
    await study.answer({
      id,
      term: 'term/rag',
      decide: (known) => {
        const { answer } = given(4).decide(known);
        return { answer: { ...answer, id, at, isPractice: true, log: null }, card: null };
      },
    });
    expect(await study.answers()).toHaveLength(2);
    expect(await study.undo(id)).toBeNull();
    expect(await study.cards()).toEqual(cards);
    expect(await study.answers()).toHaveLength(1);
  });

  it.each([
    ['that is gone', uuid(99), 'gone'],
    ['after which the term was asked again', uuid(0), 'not last'],
  ] as const)('refuses an answer %s', async (_what, id, reason) => {
    const study = make(NO_FORMER_IDS);
    await study.answer(given(0));
    await study.answer(given(4));
    const before = [await study.cards(), await study.answers()];
    expect(await study.undo(id)).toBe(reason);
    expect([await study.cards(), await study.answers()]).toEqual(before);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../../../src/core/glossary/entry.ts';
import {
  LIGHT_QUESTIONS,
  MOST_A_DAY,
  planInterview,
} from '../../../../src/core/interview/plan/interview-plan.ts';
import { GOOD_FROM } from '../../../../src/core/interview/question-grade.ts';
import type { QuestionStanding } from '../../../../src/core/interview/question-standing.ts';
import { makeAttempt, makeStanding } from '../make-standing.ts';

/** Days as the plan is given them: "2026-12-01" and on. Their times are their numbers. */
const daysTo = (count: number) => Array.from({ length: count + 1 }, (_, at) => dayOf(at));
const dayOf = (at: number) => `2026-12-${String(at + 1).padStart(2, '0')}`;

const untried = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    makeStanding(`q${at}`, { question: { topic: TOPICS[at % 8] ?? 'practice' } }),
  );
const tried = (name: string, due: number, strength: number) =>
  makeStanding(name, { attempts: [makeAttempt(name, 3)], due, isDue: due <= 0, strength });
const plan = (count: number, standings: readonly QuestionStanding[]) =>
  planInterview({ days: daysTo(count), standings, dayOf });
const kinds = (count: number) => plan(count, untried(3)).days.map(({ kind }) => kind);

describe('the days of a plan', () => {
  it.each([
    { left: 0, expected: ['interview'] },
    { left: 1, expected: ['practice', 'interview'] },
    { left: 2, expected: ['practice', 'light', 'interview'] },
    { left: 3, expected: ['practice', 'mock', 'light', 'interview'] },
    { left: 5, expected: ['practice', 'practice', 'practice', 'mock', 'light', 'interview'] },
  ])('with $left to go are $expected', ({ left, expected }) => {
    expect(kinds(left)).toEqual(expected);
  });
});

describe('a plan', () => {
  it('shares 97 questions that were never tried over twelve days', () => {
    const { days, left } = plan(12, untried(97));
    expect(days.map(({ questions }) => questions.length)).toEqual([
      10, 10, 10, 10, 10, 10, 10, 9, 9, 9, 0, 3, 0,
    ]);
    expect(left).toBe(0);
  });

  it('says how many have no day where the days do not reach', () => {
    const { days, left } = plan(4, untried(97));
    expect(days.map(({ questions }) => questions.length)).toEqual([MOST_A_DAY, MOST_A_DAY, 0, 3, 0]);
    expect(left).toBe(77);
  });

  it('fills a light day with what was never tried, where little was', () => {
    const { days } = plan(4, [tried('weak', 9, 0.1), ...untried(30)]);
    expect(days[3]?.questions).toEqual(['question/weak', 'question/q0', 'question/q1']);
  });

  it('of two days has what tells most today, the next of it tomorrow, and says how many are left', () => {
    const { days, left } = plan(2, [tried('known', 20, 0.9), ...untried(97)]);
    expect(days.map(({ questions }) => questions.length)).toEqual([MOST_A_DAY, LIGHT_QUESTIONS, 0]);
    const planned = days.flatMap(({ questions }) => questions);
    expect(new Set(planned).size).toBe(13);
    expect(planned).not.toContain('question/known');
    expect(left).toBe(84);
  });

  it('of one day has what tells most today, and on the day itself nothing', () => {
    expect(plan(1, untried(97)).days.map(({ questions }) => questions.length)).toEqual([MOST_A_DAY, 0]);
    expect(plan(0, untried(97)).days.map(({ questions }) => questions.length)).toEqual([0]);
  });

  it('begins with what is due and weak, and ends with the weakest that was tried', () => {
    const standings = [
      makeStanding('never'),
      tried('strong-due', 0, 0.9),
      tried('weak-due', 0, 0.2),
      tried('weak-later', 9, 0.3),
      tried('strong-later', 9, 0.95),
    ];
    const { days } = plan(4, standings);
    expect(days.map(({ questions }) => questions)).toEqual([
      ['question/weak-due', 'question/strong-due'],
      ['question/never', 'question/weak-later'],
      [],
      ['question/weak-due', 'question/strong-due', 'question/weak-later'],
      [],
    ]);
  });

  it('brings what is known well on its due day, and not where it is due after the days of practice', () => {
    const { days } = plan(6, [tried('third-day', 2, 0.9), tried('mock-day', 4, 0.9)]);
    expect(days.map(({ questions }) => questions.length)).toEqual([0, 0, 1, 0, 0, 2, 0]);
    expect(days[2]?.questions).toEqual(['question/third-day']);
  });

  const standing = fc
    .record({
      isTried: fc.boolean(),
      due: fc.integer({ min: -5, max: 27 }),
      strength: fc.double({ min: 0, max: 1, noNaN: true }),
      topic: fc.constantFrom(...TOPICS),
    })
    .map(
      ({ isTried, due, strength, topic }) =>
        (name: string) =>
          isTried
            ? {
                ...tried(name, Math.max(0, due), strength),
                question: makeStanding(name, { question: { topic } }).question,
              }
            : makeStanding(name, { question: { topic } }),
    );
  const standings = fc.array(standing, { maxLength: 60 }).map((all) => all.map((make, at) => make(`q${at}`)));

  it('has each question that wants practice on one day of practice, or counts it as left', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 3, max: 25 }), (all, count) => {
        const { days, left } = plan(count, all);
        const practice = days.filter(({ kind }) => kind === 'practice');
        const planned = practice.flatMap(({ questions }) => questions);
        expect(new Set(planned).size).toBe(planned.length);
        for (const { questions } of practice) expect(questions.length).toBeLessThanOrEqual(MOST_A_DAY);
        const lastDay = practice.at(-1)?.day ?? '';
        const wanted = all.filter(
          ({ attempts, strength, due }) =>
            attempts.length === 0 ||
            strength < GOOD_FROM ||
            (due !== null && lastDay !== '' && dayOf(due) <= lastDay),
        );
        expect(wanted.map(({ question }) => question.id)).toEqual(expect.arrayContaining(planned));
        expect(planned.length + left).toBe(wanted.length);
      }),
    );
  });

  it('brings nothing that is known well before it is due, whatever else there is', () => {
    fc.assert(
      fc.property(standings, fc.nat(25), (all, count) => {
        for (const { day, kind, questions } of plan(count, all).days) {
          if (kind !== 'practice') continue;
          for (const id of questions) {
            const each = all.find(({ question }) => question.id === id);
            if (each && each.attempts.length > 0 && each.strength >= GOOD_FROM)
              expect(dayOf(each.due ?? 99) <= day).toBe(true);
          }
        }
      }),
    );
  });

  it('has a light day before the interview, and changes nothing that it was given', () => {
    fc.assert(
      fc.property(standings, fc.integer({ min: 2, max: 25 }), (all, count) => {
        const before = structuredClone(all);
        const light = plan(count, all).days.at(-2);
        expect(light?.kind).toBe('light');
        expect(light?.questions.length).toBeLessThanOrEqual(LIGHT_QUESTIONS);
        expect(all).toEqual(before);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS, type Topic } from '../../../src/core/glossary/entry.ts';
import { answerSeconds } from '../../../src/core/interview/answer-time.ts';
import {
  chooseMock,
  MOCK_LENGTHS,
  mockMinutes,
  mockWeight,
  WEAKEST_TO_STRONGEST,
} from '../../../src/core/interview/choose-mock.ts';
import type { QuestionStanding } from '../../../src/core/interview/question-standing.ts';
import { makeStanding } from './make-standing.ts';

/** A sequence of numbers as Math.random gives them, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const standings = fc
  .array(
    fc.record({ topic: fc.constantFrom(...TOPICS), strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      maxLength: 60,
    },
  )
  .map((all) =>
    all.map(({ topic, strength }, at) => makeStanding(`q${at}`, { question: { topic }, strength })),
  );
const length = fc.constantFrom(...MOCK_LENGTHS);
const topicOf = ({ question }: QuestionStanding) => question.topic;
const seconds = (all: readonly QuestionStanding[]) =>
  all.reduce((sum, { question }) => sum + answerSeconds(question), 0);

describe('chooseMock', () => {
  it('chooses no question twice, as many as wanted or fit, and one where there is any', () => {
    fc.assert(
      fc.property(standings, length, fc.integer(), (all, wanted, seed) => {
        const chosen = chooseMock({ standings: all, length: wanted, random: seeded(seed) });
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen.length > 0).toBe(all.length > 0);
        if (wanted.unit === 'questions') expect(chosen.length).toBe(Math.min(wanted.count, all.length));
        if (wanted.unit === 'minutes' && chosen.length > 0) {
          expect(seconds(chosen)).toBeLessThanOrEqual(wanted.count * 60);
          const rest = wanted.count * 60 - seconds(chosen);
          const left = all.filter((each) => !chosen.includes(each));
          expect(left.filter(({ question }) => answerSeconds(question) <= rest)).toEqual([]);
        }
      }),
    );
  });

  it('brings no topic again before each other that has questions left', () => {
    fc.assert(
      fc.property(standings, fc.integer(), (all, seed) => {
        const chosen = chooseMock({
          standings: all,
          length: { unit: 'questions', count: 12 },
          random: seeded(seed),
        });
        const left = new Map<Topic, number>();
        const times = new Map<Topic, number>();
        for (const each of all) left.set(topicOf(each), (left.get(topicOf(each)) ?? 0) + 1);
        for (const each of chosen) {
          const open = [...left].filter(([, count]) => count > 0).map(([topic]) => times.get(topic) ?? 0);
          expect(times.get(topicOf(each)) ?? 0).toBe(Math.min(...open));
          times.set(topicOf(each), (times.get(topicOf(each)) ?? 0) + 1);
          left.set(topicOf(each), (left.get(topicOf(each)) ?? 0) - 1);
        }
      }),
    );
  });

  it('gives the same for the same random numbers', () => {
    const all = TOPICS.map((topic, at) => makeStanding(`q${at}`, { question: { topic }, strength: at / 10 }));
    const wanted = { unit: 'questions', count: 5 } as const;
    const choose = (seed: number) => chooseMock({ standings: all, length: wanted, random: seeded(seed) });
    expect(choose(7)).toEqual(choose(7));
    expect(choose(7)).not.toEqual(choose(8));
  });

  it('asks a weak question of a topic more often than a strong one, by their weights', () => {
    const weak = makeStanding('weak', { strength: 0 });
    const strong = makeStanding('strong', { strength: 1 });
    expect([mockWeight(weak), mockWeight(strong)]).toEqual([WEAKEST_TO_STRONGEST, 1]);
    const random = seeded(1);
    const draws = 6000;
    let weakFirst = 0;
    for (let draw = 0; draw < draws; draw++) {
      const [first] = chooseMock({
        standings: [strong, weak],
        length: { unit: 'questions', count: 1 },
        random,
      });
      if (first === weak) weakFirst++;
    }
    expect(weakFirst / draws).toBeCloseTo(WEAKEST_TO_STRONGEST / (WEAKEST_TO_STRONGEST + 1), 1);
  });

  it('asks no topic more often for having more questions', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      makeStanding(`short-${at}`, { question: { topic: 'short definitions' } }),
    );
    const one = makeStanding('design', { question: { topic: 'system design' } });
    const random = seeded(2);
    const draws = 6000;
    let designs = 0;
    for (let draw = 0; draw < draws; draw++) {
      const [first] = chooseMock({
        standings: [...many, one],
        length: { unit: 'questions', count: 1 },
        random,
      });
      if (first === one) designs++;
    }
    expect(designs / draws).toBeCloseTo(0.5, 1);
  });
});

describe('mockMinutes', () => {
  it('counts each topic the same, however many questions it has', () => {
    const questions = (['short definitions', 'short definitions', 'system design'] as const).map((topic) => ({
      topic,
    }));
    expect(mockMinutes(8, questions)).toBe(30);
    expect(mockMinutes(8, [])).toBe(0);
  });
});

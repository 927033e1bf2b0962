import { describe, expect, it } from 'vitest';
import { termList } from '../../../src/core/glossary/term-list.ts';
import {
  chooseNeighbours,
  chooseTerms,
  type Learner,
  leftToday,
} from '../../../src/core/study/choose-terms.ts';
import { dueTerms } from '../../../src/core/study/due-terms.ts';
import { DAY } from '../../../src/core/study/schedule.ts';
import { DEFAULT_PACE } from '../../../src/core/study/study-pace.ts';
import { makeTerm } from '../../make-term.ts';
import { makeAnswer, makeCard } from './make-answer.ts';
import { seeded } from './seeded-random.ts';

const NOW = 20_000 * DAY + DAY / 3;
const dayOf = (at: number) => Math.floor(at / DAY);
/** A card that was due some days ago, for a term that had been held for as many as are given. */
const due = (id: string, late: number, held = 10) => makeCard(id, NOW - (held + late) * DAY, held);
const learner = (
  given: Partial<Omit<Learner, 'cards'>> & { cards?: ReturnType<typeof due>[] } = {},
): Learner => ({
  answers: [],
  pace: DEFAULT_PACE,
  pastLevel: 'none',
  pageTerms: [],
  lookedUp: [],
  ...given,
  cards: new Map((given.cards ?? []).map((card) => [card.id, card])),
});
const SEEDS = Array.from({ length: 12 }, (_, seed) => seed);

describe('chooseTerms', () => {
  const LIST = termList([
    makeTerm('advanced', { level: 'advanced' }),
    makeTerm('basic'),
    makeTerm('middle', { level: 'intermediate' }),
    makeTerm('looked-up', { level: 'advanced' }),
    makeTerm('looked-up-before', { level: 'advanced' }),
    makeTerm('on-page', { level: 'advanced' }),
    makeTerm('due'),
    makeTerm('long-due'),
    makeTerm('weak-due'),
    makeTerm('later'),
    makeTerm('today'),
  ]);
  const CARDS = [
    due('due', 0),
    due('long-due', 9),
    due('weak-due', 2, 1),
    due('later', -3),
    // Answered today, and forgotten: another answer would be practice.
    makeCard('today', NOW - 1000, 0.5, { due: NOW }),
  ];
  const ALL = learner({
    cards: CARDS,
    pageTerms: ['not-in-the-glossary', 'on-page', 'looked-up'],
    lookedUp: ['looked-up', 'looked-up-before', 'due'],
  });
  const choose = (count: number, seed = 1, who = ALL, list = LIST) =>
    chooseTerms(list, who, { count, now: NOW, dayOf, random: seeded(seed) }).map(({ id }) => id);

  it('asks for what is due, the most forgotten first, then what was looked up, the page, and new terms by level', () => {
    for (const seed of SEEDS)
      expect(choose(11, seed)).toEqual([
        ...['weak-due', 'long-due', 'due', 'looked-up', 'looked-up-before', 'on-page'],
        ...['basic', 'middle', 'advanced', 'later', 'today'],
      ]);
  });

  it.each([
    ['none', ['basic', 'middle', 'advanced']],
    ['basic', ['middle', 'advanced', 'basic']],
    ['intermediate', ['advanced', 'basic', 'middle']],
  ] as const)('begins with the level of a reader who is past %s', (pastLevel, order) => {
    const list = termList(LIST.terms.filter(({ id }) => (order as readonly string[]).includes(id)));
    for (const seed of SEEDS) expect(choose(3, seed, learner({ pastLevel }), list)[0]).toBe(order[0]);
    expect(choose(3, 1, learner({ pastLevel }), list)).toHaveLength(3);
  });

  it.each([0, 1, 5, 11, 20])('gives as many terms as are wanted and there: %i', (count) => {
    expect(new Set(choose(count)).size).toBe(Math.min(count, 11));
  });

  it('asks for no product, not even one on the page or one that has a card', () => {
    const list = termList([makeTerm('claude', { category: 'tool' }), makeTerm('a')]);
    expect(choose(6, 1, learner({ pageTerms: ['claude'], cards: [due('claude', 3)] }), list)).toEqual(['a']);
  });

  it('varies what it asks of new terms', () => {
    const list = termList('abcdefgh'.split('').map((id) => makeTerm(id)));
    expect(new Set(SEEDS.map((seed) => choose(1, seed, learner(), list)[0])).size).toBeGreaterThan(4);
  });

  describe('with a limit for the day', () => {
    const MANY = termList(Array.from({ length: 60 }, (_, index) => makeTerm(`t${index}`)));
    const overdue = MANY.terms.slice(0, 30).map(({ id }, index) => due(id, index, 10));
    const first = { before: null, at: NOW - 1000 };
    const again = { before: due('t1', 0), at: NOW - 1000 };
    const news = (answers: object[], newADay = 10) => {
      const who = learner({
        answers: answers.map((each) => makeAnswer(each)),
        pace: { ...DEFAULT_PACE, newADay },
      });
      return choose(60, 1, who, MANY).length;
    };

    it('asks for so many new terms a day', () => {
      expect(news([])).toBe(10);
      expect(news([first, first, first])).toBe(7);
      expect(news([], 0)).toBe(0);
      expect(news(Array(14).fill(first))).toBe(0);
    });

    it('counts no practice, no other day, and no term that had been asked before', () => {
      expect(news([{ ...first, isPractice: true }, { ...first, at: NOW - DAY }, again])).toBe(10);
    });

    it('has so many due terms before new ones, the most forgotten, and the others after them', () => {
      const who = learner({ cards: overdue, answers: Array(15).fill(makeAnswer(again)) });
      const chosen = choose(60, 1, who, MANY);
      expect(chosen.slice(0, 5)).toEqual(['t29', 't28', 't27', 't26', 't25']);
      expect(chosen.slice(5, 15).every((id) => Number(id.slice(1)) >= 30)).toBe(true);
      expect(chosen.slice(15)).toEqual(
        overdue
          .slice(0, 25)
          .map(({ id }) => id)
          .reverse(),
      );
    });

    it('says which wait, and how much is left for today', () => {
      const moment = { now: NOW, dayOf };
      const cards = [...overdue, due('question/x', 3), due('advanced', -1)];
      expect(dueTerms(MANY, learner({ cards }).cards, moment)).toHaveLength(30);
      const left = (answers: number) =>
        leftToday(MANY, learner({ cards, answers: Array(answers).fill(makeAnswer(again)) }), moment);
      const unasked = MANY.terms.length - 30;
      expect(left(0)).toEqual({ due: 20, new: Math.min(10, unasked) });
      expect(left(15)).toEqual({ due: 5, new: Math.min(10, unasked) });
      expect(left(40)).toEqual({ due: 0, new: Math.min(10, unasked) });
    });
  });
});

describe('chooseNeighbours', () => {
  const confusedWith = (id: string) => [{ id, difference: 'One is one; the other is the other.' }];
  const LIST = termList([
    makeTerm('a', { related: ['related'], confusedWith: confusedWith('confused') }),
    makeTerm('related'),
    makeTerm('confused', { related: ['a'] }),
    makeTerm('says-so', { confusedWith: confusedWith('a') }),
    makeTerm('says-related', { related: ['a'] }),
    makeTerm('product', { category: 'tool', related: ['a'] }),
    makeTerm('stranger'),
  ]);
  const choose = (id: string, count: number, seed: number) =>
    chooseNeighbours(LIST, id, { count, random: seeded(seed) }).map((term) => term.id);

  it('asks about the term, then what is confused with it, then what is related, whichever entry says so', () => {
    for (const seed of SEEDS) {
      const [first, ...others] = choose('a', 9, seed);
      expect(first).toBe('a');
      expect(others.slice(0, 2).sort()).toEqual(['confused', 'says-so']);
      expect(others.slice(2).sort()).toEqual(['related', 'says-related']);
      expect(choose('a', 2, seed)).toHaveLength(2);
    }
  });

  it('asks nothing about a product or what the glossary does not have', () => {
    expect(choose('product', 1, 1)).toEqual(['a']);
    expect(choose('gone', 5, 1)).toEqual([]);
  });
});

// What is worked out of answers by term, category and topic.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/core/glossary/entry.ts';
import { termList } from '../../../src/core/glossary/term-list.ts';
import { interviewTopics } from '../../../src/core/progress/interview-topics.ts';
import { memoryAt, replayedCards } from '../../../src/core/progress/memory-at.ts';
import { recallByCategory } from '../../../src/core/progress/recall.ts';
import { termStrengths } from '../../../src/core/progress/term-strength.ts';
import { retrievability } from '../../../src/core/study/schedule.ts';
import type { Answer } from '../../../src/core/study-data/rows.ts';
import { makeTerm } from '../../make-term.ts';
import { answer, DAY, keptCards, NOW } from './make-answers.ts';

const TERMS = ['term/rag', 'term/drift', 'term/token', 'term/agent'];
const LIST = termList([
  makeTerm('term/rag', { category: 'retrieval', name: 'RAG' }),
  makeTerm('term/drift', { category: 'data' }),
  makeTerm('term/token', { category: 'data' }),
]);

describe('recall by category', () => {
  it('counts what was asked again, not first answers, practice, what is older or in no category', () => {
    const answers = [
      answer(40),
      answer(35, { grade: 1 }),
      answer(9, { grade: 2 }),
      answer(8, { grade: 1 }),
      answer(8, { isPractice: true }),
      answer(7, { term: 'term/drift' }),
      answer(6, { term: 'question/what' }),
      answer(5, { term: 'question/what' }),
    ];
    expect(recallByCategory(answers, LIST, NOW - 30 * DAY)).toEqual([
      { category: 'retrieval', asked: 2, recalled: 1 },
    ]);
    expect(recallByCategory(answers, LIST, 0)).toEqual([{ category: 'retrieval', asked: 3, recalled: 1 }]);
  });

  it('names the categories in the order of the glossary', () => {
    const answers = TERMS.flatMap((term) => [answer(3, { term }), answer(2, { term })]);
    expect(recallByCategory(answers, LIST, 0)).toEqual([
      { category: 'data', asked: 2, recalled: 2 },
      { category: 'retrieval', asked: 1, recalled: 1 },
    ]);
  });
});

/** Answers over two months, in the order of time. */
const log: fc.Arbitrary<Answer[]> = fc
  .array(
    fc.record({
      hours: fc.nat(60 * 24),
      term: fc.constantFrom(...TERMS),
      grade: fc.constantFrom<Answer['grade']>(1, 2, 3, 4),
      isPractice: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((each) => each.map(({ hours, ...given }) => answer(hours / 24, given)).sort((a, b) => a.at - b.at));

describe('the memory at a time', () => {
  it('does not count a term as recalled that was answered wrongly a moment ago', () => {
    const [now] = memoryAt([answer(0, { grade: 1 })], [NOW]);
    expect(now?.recalled).toBeLessThan(0.8);
  });

  it('is what the cards of that time say, though all answers since are known', () => {
    fc.assert(
      fc.property(log, fc.array(fc.nat(60), { maxLength: 5 }), (answers, daysAgo) => {
        const times = daysAgo.map((days) => NOW - days * DAY).sort((a, b) => a - b);
        const memory = memoryAt(answers, times);
        for (const [place, at] of times.entries()) {
          const cards = [...keptCards(answers, at).values()];
          expect(memory[place]?.asked).toBe(cards.length);
          expect(memory[place]?.recalled).toBeCloseTo(
            cards.reduce((sum, card) => sum + retrievability(card, at + DAY), 0),
            9,
          );
        }
        expect(replayedCards(answers)).toEqual(keptCards(answers, NOW));
      }),
    );
  });

  it('is less where nothing was asked for long', () => {
    const [soon, late] = memoryAt([answer(60)], [NOW - 59 * DAY, NOW]);
    expect(soon?.recalled).toBeGreaterThan(0.9);
    expect(late?.recalled).toBeLessThan(0.7);
    expect(memoryAt([answer(1)], [NOW - 2 * DAY])).toEqual([{ at: NOW - 2 * DAY, asked: 0, recalled: 0 }]);
  });
});

describe('the strongest and weakest terms', () => {
  const strengths = (answers: Answer[], count: number) => {
    const { strongest, weakest } = termStrengths(replayedCards(answers).values(), LIST, { now: NOW, count });
    return [strongest, weakest].map((terms) => terms.map(({ term }) => term.id));
  };
  const well = [answer(20), answer(15)];
  const soSo = [answer(20, { term: 'term/token' }), answer(15, { term: 'term/token', grade: 2 })];
  const badly = [answer(20, { term: 'term/drift' }), answer(15, { term: 'term/drift', grade: 1 })];

  it('are those with the longest and the shortest stability, and never the same', () => {
    expect(strengths([...well, ...badly, ...soSo], 5)).toEqual([['term/rag'], ['term/drift']]);
    expect(strengths([...well, ...badly], 1)).toEqual([['term/rag'], ['term/drift']]);
  });

  it('are none before two were asked, and leave out what is no term', () => {
    expect(strengths(well, 5)).toEqual([[], []]);
    expect(strengths([...well, answer(3, { term: 'question/what' })], 5)).toEqual([[], []]);
  });

  it('say how long a term lasts, and how likely it is recalled a day from now', () => {
    const { strongest } = termStrengths(replayedCards([...well, ...badly]).values(), LIST, {
      now: NOW,
      count: 1,
    });
    const card = keptCards(well, NOW).get('term/rag');
    expect(strongest[0]).toMatchObject({
      days: card?.stability,
      recall: card && retrievability(card, NOW + DAY),
    });
  });
});

describe('the interview topics', () => {
  const question = (name: string, topic: Question['topic']) =>
    ({ id: `question/${name}`, topic }) as unknown as Question;
  const attempt = (name: string, at: number, ticked: number[], keyPoints = 4) => ({
    ...{ id: '00000000-0000-4000-8000-000000000000', question: `question/${name}`, at, ticked, keyPoints },
    ...{ seconds: 60, text: '', mock: null },
  });
  const QUESTIONS = [question('a', 'strategy'), question('b', 'strategy'), question('c', 'fundamentals')];

  it('have how many questions were tried, and the mean share of the last attempts', () => {
    const attempts = [attempt('a', 2, [0]), attempt('a', 1, [0, 1, 2, 3]), attempt('b', 1, [0, 1, 2])];
    expect(interviewTopics(QUESTIONS, attempts)).toEqual([
      { topic: 'fundamentals', questions: 1, tried: 0, share: null },
      { topic: 'strategy', questions: 2, tried: 2, share: 0.5 },
    ]);
  });

  it('leave out attempts at questions that are gone, and take one without key points as whole', () => {
    expect(interviewTopics(QUESTIONS.slice(2), [attempt('gone', 1, []), attempt('c', 1, [], 0)])).toEqual([
      { topic: 'fundamentals', questions: 1, tried: 1, share: 1 },
    ]);
  });
});

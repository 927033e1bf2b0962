import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, TOPICS } from '../../../src/core/glossary/entry.ts';
import {
  countWith,
  type FilteredQuestion,
  findQuestions,
  NO_FILTER,
  QUESTION_STATES,
  type QuestionFilter,
} from '../../../src/core/interview/find-questions.ts';
import { makeAttempt, makeStanding } from './make-standing.ts';

const attempts = [makeAttempt('any', 3)];
const QUESTIONS: readonly FilteredQuestion[] = [
  {
    standing: makeStanding('rag', {
      question: {
        question: 'When do you choose RAG over fine‑tuning?',
        topic: 'practice',
        level: 'advanced',
      },
      attempts,
      isDue: true,
    }),
    isBookmarked: true,
  },
  {
    standing: makeStanding('storage', { question: { question: 'How is data stored for leverage?' } }),
    isBookmarked: false,
  },
  {
    standing: makeStanding('drift', {
      question: { question: 'What is drift?', level: 'intermediate' },
      attempts,
    }),
    isBookmarked: true,
  },
];
const found = (filter: Partial<QuestionFilter>) =>
  findQuestions(QUESTIONS, { ...NO_FILTER, ...filter }).map(({ standing }) =>
    standing.question.id.replace('question/', ''),
  );

describe('findQuestions', () => {
  it.each([
    { filter: { topic: 'practice' }, expected: ['rag'] },
    { filter: { level: 'intermediate' }, expected: ['drift'] },
    { filter: { state: 'due' }, expected: ['rag'] },
    { filter: { state: 'done' }, expected: ['rag', 'drift'] },
    { filter: { state: 'untried' }, expected: ['storage'] },
    { filter: { isBookmarked: true }, expected: ['rag', 'drift'] },
    { filter: { isBookmarked: true, topic: 'fundamentals' }, expected: ['drift'] },
  ] satisfies { filter: Partial<QuestionFilter>; expected: string[] }[])(
    'filters by $filter',
    ({ filter, expected }) => {
      expect(found(filter)).toEqual(expected);
    },
  );
});

describe('countWith', () => {
  const anyFilter: fc.Arbitrary<QuestionFilter> = fc.record({
    words: fc.constantFrom('', 'data', 'what is', 'zzz'),
    topic: fc.constantFrom(null, ...TOPICS),
    level: fc.constantFrom(null, ...LEVELS),
    state: fc.constantFrom(null, ...QUESTION_STATES),
    isBookmarked: fc.boolean(),
  });

  it('counts what the reader will see after setting a filter, and topics add up', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const byTopic = TOPICS.map((topic) => countWith(QUESTIONS, filter, { topic }));
        expect(byTopic.reduce((sum, count) => sum + count, 0)).toBe(
          countWith(QUESTIONS, filter, { topic: null }),
        );
        expect(countWith(QUESTIONS, filter, {})).toBe(findQuestions(QUESTIONS, filter).length);
      }),
    );
  });
});

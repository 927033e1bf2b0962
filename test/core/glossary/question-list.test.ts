import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/core/glossary/entry.ts';
import { questionList } from '../../../src/core/glossary/question-list.ts';
import { makeQuestion } from '../../make-question.ts';

const RAG = makeQuestion('question/rag', { terms: ['term/rag', 'term/chunking', 'term/rag'] });
const COST = makeQuestion('question/cost', { terms: ['term/token', 'term/rag'] });
const list = questionList([RAG, COST]);
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe('questionList', () => {
  it('finds a question by its id', () => {
    expect(list.get('question/cost')).toBe(COST);
    expect(list.get('term/rag')).toBeNull();
  });

  it('finds the questions that use a term, each once and in their order', () => {
    expect(ids(list.ofTerm('term/rag'))).toEqual(['question/rag', 'question/cost']);
    expect(ids(list.ofTerm('term/token'))).toEqual(['question/cost']);
    expect(list.ofTerm('term/toString')).toEqual([]);
  });
});

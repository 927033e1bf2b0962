import { describe, expect, it } from 'vitest';
import { questionSearch } from '../../../src/core/search/question-search.ts';

const search = questionSearch([
  {
    id: 'rag',
    texts: [
      'When do you choose RAG over fine‑tuning?',
      'Practice',
      'Retrieval-augmented generation',
      'Fine-tuning',
    ],
  },
  { id: 'storage', texts: ['How is data stored for leverage?', 'Fundamentals', 'Data lake'] },
  { id: 'drift', texts: ['What is drift?', 'Fundamentals', 'Data drift'] },
]);
const found = (words: string) => [...search(words)].sort();

describe('questionSearch', () => {
  it.each([
    { words: '', expected: ['drift', 'rag', 'storage'] },
    { words: '  ', expected: ['drift', 'rag', 'storage'] },
    { words: 'rag', expected: ['rag'] },
    { words: 'RAG choose', expected: ['rag'] },
    { words: 'fine-tuning', expected: ['rag'] },
    { words: 'ﬁne‐tun', expected: ['rag'] },
    { words: 'retriev', expected: ['rag'] },
    { words: 'fundamentals data', expected: ['drift', 'storage'] },
    { words: 'data drift lake', expected: [] },
    { words: '?!', expected: ['drift', 'rag', 'storage'] },
  ])('finds by "$words" what has all of its words: $expected', ({ words, expected }) => {
    expect(found(words)).toEqual(expected);
  });

  it.each([
    { words: 'finetunning', expected: ['rag'] },
    { words: 'retreival augmented', expected: ['rag'] },
    { words: 'fundamentls drfit', expected: ['drift'] },
    { words: '"finetunning"', expected: [] },
    { words: 'zzzzzz', expected: [] },
    { words: 'rga', expected: [] },
  ])('finds by "$words", which nothing has, what nearly has it: $expected', ({ words, expected }) => {
    expect(found(words)).toEqual(expected);
  });

  it('looks for typos only where no question has the words', () => {
    expect(found('data')).toEqual(['drift', 'storage']);
    expect(found('lake')).toEqual(['storage']);
  });
});

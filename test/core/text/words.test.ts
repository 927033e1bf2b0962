import { describe, expect, it } from 'vitest';
import { tokenEnd } from '../../../src/core/text/words.ts';

describe('tokenEnd', () => {
  it.each([
    { text: 'vector database', offset: 0, end: 6 },
    { text: 'vector database', offset: 7, end: 15 },
    { text: 'p(doom)', offset: 1, end: 2 },
    { text: 'RAGを使う', offset: 0, end: 3 },
    { text: 'RAGを使う', offset: 3, end: 4 },
  ])('ends the token at $offset of "$text" at $end', ({ text, offset, end }) => {
    expect(tokenEnd(text, offset)).toBe(end);
  });
});

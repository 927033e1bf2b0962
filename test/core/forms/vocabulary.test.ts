import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../../src/core/forms/vocabulary.ts';
import { makeTerm } from '../../make-term.ts';

describe('vocabularyOf', () => {
  it('is the cues that several terms have, whatever their case', () => {
    const terms = [makeTerm('a', { cues: ['softmax', 'LLM'] }), makeTerm('b', { cues: ['llm', 'sampling'] })];
    expect(vocabularyOf(terms)).toEqual(['llm']);
  });

  it('holds no word whose own sense is in doubt, but unambiguous forms', () => {
    const cues = ['token', 'softmax', 'word piece'];
    const token = makeTerm('token', {
      forms: ['token', 'word piece'],
      sense: 'context',
      unambiguous: ['word piece'],
      cues,
    });
    expect(vocabularyOf([token, makeTerm('b', { cues })])).toEqual(['softmax', 'word piece']);
  });

  it('counts a cue once for each term', () => {
    expect(vocabularyOf([makeTerm('a', { cues: ['LLM', 'llm'] })])).toEqual([]);
  });
});

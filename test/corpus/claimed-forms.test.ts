import { describe, expect, it } from 'vitest';
import { claimedForms } from '../../src/corpus/claimed-forms.ts';

describe('claimedForms', () => {
  it('names each spelling once, with the form from which it comes', () => {
    const claimed = claimedForms({
      category: 'generation',
      forms: ['token', 'tokens', 'sub-word'],
      verbs: ['tokenize'],
    });
    const byKey = Object.fromEntries([...claimed].map(([key, { form }]) => [key, form]));
    expect(byKey).toMatchObject({
      token: 'token',
      tokens: 'token',
      'sub word': 'sub-word',
      subword: 'sub-word',
      subwords: 'sub-word',
      tokenizing: 'tokenize',
      tokenising: 'tokenize',
    });
  });

  it('tells forms apart that differ in their case alone', () => {
    expect([...claimedForms({ category: 'data', forms: ['RAG'], verbs: [] }).keys()]).toEqual([
      'RAG',
      'RAGs',
    ]);
    expect([...claimedForms({ category: 'data', forms: ['rag'], verbs: [] }).keys()]).toEqual([
      'rag',
      'rags',
    ]);
  });

  it('claims nothing without a form', () => {
    expect(claimedForms({ category: 'data', forms: [], verbs: [] }).size).toBe(0);
  });
});

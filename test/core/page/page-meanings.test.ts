import { describe, expect, it } from 'vitest';
import { changedMeanings, meaningsOf } from '../../../src/core/page/page-meanings.ts';
import { AS_OTHER, AS_TERM, makeDefinition } from '../../make-definition.ts';

describe('meaningsOf', () => {
  it.each([
    ['one definition', [AS_TERM], [AS_TERM]],
    [
      'a wording that is shorter',
      [
        AS_TERM,
        makeDefinition('RAG', 'retrieval-augmented text generation', 'retrieval-augmented-generation'),
      ],
      [AS_TERM],
    ],
    [
      'two other things',
      [AS_OTHER, makeDefinition('RAG', 'red-amber-green')],
      [makeDefinition('RAG', 'red-amber-green')],
    ],
    [
      'three wordings of one thing',
      [
        makeDefinition('MLM', 'masked language modelling'),
        makeDefinition('MLM', 'Masked-Language Models'),
        makeDefinition('MLM', 'masked language modeling'),
      ],
      [makeDefinition('MLM', 'Masked-Language Models')],
    ],
    ['a term and another thing', [AS_TERM, AS_OTHER], []],
    [
      'two short forms',
      [AS_OTHER, makeDefinition('LLM', 'x', 'large-language-model')],
      [AS_OTHER, makeDefinition('LLM', 'x', 'large-language-model')],
    ],
  ])('of %s is the same in every order', (_what, definitions, expected) => {
    for (const order of [definitions, [...definitions].reverse(), [...definitions, ...definitions]])
      expect(new Set(meaningsOf(order).values())).toEqual(new Set(expected));
  });
});

describe('meaningsOf, where a short form stands for two other things', () => {
  it('has no words for it', () => {
    const others = [AS_OTHER, makeDefinition('RAG', 'random access graph')];
    for (const order of [others, [...others].reverse()])
      expect([...meaningsOf(order).values()]).toEqual([{ ...AS_OTHER, long: null }]);
  });
});

describe('changedMeanings', () => {
  it.each([
    ['nothing', [AS_TERM], [AS_TERM], []],
    ['what came', [], [AS_TERM], ['RAG']],
    ['what went', [AS_TERM], [], ['RAG']],
    ['what means something else', [AS_TERM], [AS_OTHER], ['RAG']],
    ['what is in doubt now', [AS_TERM], [AS_TERM, AS_OTHER], ['RAG']],
    [
      'another thing that is one more',
      [AS_OTHER],
      [AS_OTHER, makeDefinition('RAG', 'random access graph')],
      ['RAG'],
    ],
    ['a wording', [AS_TERM], [{ ...AS_TERM, long: 'retrieval augmentation' }], ['RAG']],
    [
      'of two short forms the one',
      [AS_TERM],
      [AS_TERM, makeDefinition('LLM', 'x', 'large-language-model')],
      ['LLM'],
    ],
  ])('tells %s', (_what, before, after, expected) => {
    expect(changedMeanings(meaningsOf(before), meaningsOf(after))).toEqual(expected);
  });
});

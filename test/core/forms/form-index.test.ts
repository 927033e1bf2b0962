import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import type { TermForms } from '../../../src/core/glossary/entry.ts';
import { makeTerm } from '../../make-term.ts';

/** The index of some terms, in a field without a vocabulary. */
const indexOf = (terms: readonly TermForms[], vocabulary: string[] = []) =>
  openFormIndex(packForms(terms, { vocabulary }));

describe('openFormIndex', () => {
  it('keeps the terms from which it was built, in their order', () => {
    const terms = [makeTerm('token'), makeTerm('agent')];
    const index = indexOf(terms);
    expect([index.term(0).id, index.term(1).id]).toEqual(['token', 'agent']);
  });

  it('gives every term that a shared form may mean', () => {
    const index = indexOf([
      makeTerm('attention-head', { forms: ['head'] }),
      makeTerm('token'),
      makeTerm('output-head', { forms: ['head'] }),
    ]);
    expect(candidates(index, 'the head')).toEqual([
      expect.objectContaining({ term: 0 }),
      expect.objectContaining({ term: 2 }),
    ]);
  });

  it('gives a term once where two of its forms are spelt the same', () => {
    const index = indexOf([makeTerm('fine-tuning', { forms: ['fine-tuning', 'fine tuning'] })]);
    expect(candidates(index, 'fine-tuning')).toHaveLength(1);
  });

  it.each([
    { what: 'every form of a term of one sense', text: 'an agent', isUnambiguous: true },
    { what: 'an unambiguous form', text: 'softmax temperature', isUnambiguous: true },
    { what: 'another form of a term of several senses', text: 'temperature', isUnambiguous: false },
  ])('says whether $what can mean nothing else', ({ text, isUnambiguous }) => {
    const index = indexOf([
      makeTerm('agent'),
      makeTerm('temperature', {
        forms: ['temperature', 'softmax temperature'],
        sense: 'context',
        unambiguous: ['softmax temperature'],
      }),
    ]);
    expect(candidates(index, text)).toEqual([expect.objectContaining({ isUnambiguous })]);
  });

  it.each([
    { word: 'sampling', text: 'some sampling here' },
    { word: 'logit', text: 'the logits are' },
    { word: 'top-p', text: 'with top p and' },
    { word: 'Language Model', text: 'a language-model for' },
  ])('knows the word $word of the vocabulary in "$text"', ({ word, text }) => {
    const index = indexOf([makeTerm('agent')], [word]);
    expect(findMatches(index, text).vocabulary).toEqual([1]);
  });
});

function candidates(index: ReturnType<typeof openFormIndex>, text: string) {
  return findMatches(index, text).matches.flatMap((match) => match.candidates);
}

import { describe, expect, it } from 'vitest';
import type { TermForms } from '../../src/core/entry.ts';
import { findMatches } from '../../src/core/find-matches.ts';
import { buildFormIndex, formIndexSteps, tokenEnd } from '../../src/core/form-index.ts';
import { makeTerm } from '../make-term.ts';

/** The index of some terms, in a field without a vocabulary. */
const indexOf = (terms: readonly TermForms[]) => buildFormIndex({ terms, vocabulary: [] });

describe('buildFormIndex', () => {
  it('keeps the terms from which it was built, in their order', () => {
    const terms = [makeTerm('token'), makeTerm('agent')];
    expect(indexOf(terms).terms).toEqual(terms);
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
    { what: 'every form of a term of one sense', text: 'an agent', unmistakable: true },
    { what: 'an unmistakable form', text: 'softmax temperature', unmistakable: true },
    { what: 'another form of a term of several senses', text: 'temperature', unmistakable: false },
  ])('says whether $what can mean nothing else', ({ text, unmistakable }) => {
    const index = indexOf([
      makeTerm('agent'),
      makeTerm('temperature', {
        forms: ['temperature', 'softmax temperature'],
        sense: 'context',
        unmistakable: ['softmax temperature'],
      }),
    ]);
    expect(candidates(index, text)).toEqual([expect.objectContaining({ unmistakable })]);
  });

  it.each([
    { cue: 'sampling', text: 'some sampling here' },
    { cue: 'logit', text: 'the logits are' },
    { cue: 'top-p', text: 'with top p and' },
    { cue: 'Language Model', text: 'a language-model for' },
  ])('knows the cue $cue in "$text"', ({ cue, text }) => {
    const index = indexOf([makeTerm('agent'), makeTerm('temperature', { cues: [cue] })]);
    expect(findMatches(index, text).clues).toEqual([
      { word: 1, clue: { isVocabulary: false, cueOf: [1], againstOf: [] } },
    ]);
  });

  it('knows the words of the vocabulary', () => {
    const index = buildFormIndex({ terms: [makeTerm('agent')], vocabulary: ['softmax'] });
    expect(findMatches(index, 'a softmax').clues).toEqual([
      { word: 1, clue: { isVocabulary: true, cueOf: [], againstOf: [] } },
    ]);
  });

  it('does not find a form in a phrase of its other sense, and takes a word of that sense as a sign', () => {
    const attention = makeTerm('attention', { sense: 'near', otherSense: ['pay attention', 'audience'] });
    const index = indexOf([makeTerm('agent'), attention]);
    const { matches, clues } = findMatches(index, 'pay attention: the audience gave its attention');
    expect(matches.map(({ word }) => word)).toEqual([6]);
    expect(clues).toEqual([{ word: 3, clue: { isVocabulary: false, cueOf: [], againstOf: [1] } }]);
  });

  it.each(['', '-', ' '])('refuses the form "%s", which holds no letter', (form) => {
    expect(() => indexOf([makeTerm('broken', { forms: [form] })])).toThrow(RangeError);
  });
});

describe('formIndexSteps', () => {
  it('lets the page go on between steps, and gives the same index in the end', () => {
    const terms = Array.from({ length: 100 }, (_, at) => makeTerm(`term-${at}`));
    const steps = formIndexSteps({ terms, vocabulary: [] });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(10);
    expect(step.value).toEqual(indexOf(terms));
  });
});

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

function candidates(index: ReturnType<typeof buildFormIndex>, text: string) {
  return findMatches(index, text).matches.flatMap((match) => match.candidates);
}

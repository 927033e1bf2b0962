import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermForms } from '../../src/core/entry.ts';
import { bundleOf, packForms, unpackForms } from '../../src/core/forms-bundle.ts';
import { makeTerm } from '../make-term.ts';

describe('bundleOf', () => {
  it('leaves out what finding does not need', () => {
    const bundle = packForms(
      bundleOf([makeTerm('beam-search', { name: 'The Name', definition: ['The definition.'] })]),
    );
    expect(bundle).not.toMatch(/The|https/);
  });

  it('takes the cues that several terms have as the vocabulary, whatever their case', () => {
    const terms = [makeTerm('a', { cues: ['softmax', 'LLM'] }), makeTerm('b', { cues: ['llm', 'sampling'] })];
    expect(bundleOf(terms).vocabulary).toEqual(['llm']);
  });

  it.each([
    { sense: 'context', kept: [] },
    { sense: 'near', kept: ['softmax'] },
  ] as const)('keeps the cues of a term that is marked by "$sense": $kept', ({ sense, kept }) => {
    expect(bundleOf([makeTerm('token', { sense, cues: ['softmax'] })]).terms[0]?.cues).toEqual(kept);
  });

  it.each([
    {
      why: 'its spellings are given by another',
      forms: ['fine-tuning', 'fine tuning'],
      kept: ['fine-tuning'],
    },
    { why: 'a verb gives it', forms: ['pruned', 'pruning'], verbs: ['prune'], kept: [] },
    {
      why: 'it only adds words to one as sure',
      forms: ['data drift', 'data drift detection'],
      kept: ['data drift'],
    },
  ])('drops a form where $why', ({ forms: all, verbs = [], kept }) => {
    expect(bundleOf([makeTerm('term', { forms: all, verbs })]).terms[0]?.forms).toEqual(kept);
  });

  it('keeps a longer form that is surer, and one around a form that matches its case', () => {
    const surer = makeTerm('temperature', {
      forms: ['temperature', 'sampling temperature'],
      sense: 'context',
      unmistakable: ['sampling temperature'],
    });
    const around = makeTerm('rag', { forms: ['RAG', 'RAG pipeline'] });
    expect(bundleOf([surer, around]).terms.map((term) => term.forms)).toEqual([surer.forms, around.forms]);
  });
});

describe('unpackForms', () => {
  it.each([
    { what: 'no term', terms: [] },
    { what: 'a form that is the id', terms: [forms({ id: 'beam-search', forms: ['beam search', 'beam'] })] },
    { what: 'a term of one sense without cues', terms: [forms({ id: 'rag', forms: ['RAG'] })] },
    {
      what: 'a term of several senses that no form tells apart',
      terms: [forms({ id: 'head', forms: ['head'], sense: 'context', cues: ['attention', 'layer'] })],
    },
    {
      what: 'an unmistakable form that is the id',
      terms: [
        forms({ id: 'beam-search', forms: ['beam search'], sense: 'context', unmistakable: ['beam search'] }),
      ],
    },
    {
      what: 'verbs without cues',
      terms: [forms({ id: 'fine-tuning', forms: ['fine-tuning'], verbs: ['fine-tune', 'tune'] })],
    },
    { what: 'several terms', terms: [forms({ id: 'a', forms: ['a b'] }), forms({ id: 'c', forms: ['c'] })] },
  ])('reads back $what', ({ terms }) => {
    expect(unpackForms(packForms({ terms, vocabulary: ['llm', 'softmax'] }))).toEqual({
      terms,
      vocabulary: ['llm', 'softmax'],
    });
  });

  it('reads back whatever was packed', () => {
    fc.assert(
      fc.property(fc.array(anyForms, { maxLength: 12 }), (terms) => {
        expect(unpackForms(packForms({ terms, vocabulary: [] }))).toEqual({ terms, vocabulary: [] });
      }),
    );
  });
});

function forms(given: Partial<TermForms> & Pick<TermForms, 'id'>): TermForms {
  return { forms: [], verbs: [], sense: 'always', unmistakable: [], cues: [], otherSense: [], ...given };
}

const anyId = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);

/** Words as entries have them: no space at the ends, and none of the signs that part the bundle. */
const anyText = fc.stringMatching(/^[\p{L}\p{N}(][\p{L}\p{N} '’/+.()&-]{0,12}[\p{L}\p{N})]$/u);

const anyForms: fc.Arbitrary<TermForms> = anyId.chain((id) => {
  const text = fc.oneof(anyText, fc.constant(id), fc.constant(id.replaceAll('-', ' ')));
  return fc
    .record({
      forms: fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
      verbs: fc.array(text, { maxLength: 2 }),
      sense: fc.constantFrom('always', 'context', 'near'),
      count: fc.nat(2),
      cues: fc.array(text, { maxLength: 4 }),
      otherSense: fc.array(text, { maxLength: 3 }),
    })
    .map(({ count, ...given }) => ({
      ...forms({ id }),
      ...given,
      // A form that is a verb too would stand in both lists: no entry is written so.
      verbs: given.verbs.filter((verb) => !given.forms.includes(verb)),
      unmistakable: given.sense === 'always' ? [] : given.forms.slice(0, count),
    }));
});

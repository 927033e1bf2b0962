import { describe, expect, it } from 'vitest';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms, vocabularyOf } from '../../../src/core/forms/pack-forms.ts';
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

describe('packForms', () => {
  it('leaves out what textMatches does not need', () => {
    const packed = packForms([
      makeTerm('beam-search', { name: 'The Name', definition: ['The definition.'] }),
    ]);
    expect(packed).not.toMatch(/The|https/);
  });

  it('writes the same bundle for the same terms', () => {
    const terms = [makeTerm('token'), makeTerm('agent', { verbs: ['act'] })];
    expect(packForms(terms)).toBe(packForms(terms.map((term) => ({ ...term }))));
  });

  it.each([
    { sense: 'always', cues: [] },
    { sense: 'context', cues: [] },
    { sense: 'near', cues: ['softmax', 'attention head'] },
  ] as const)(
    'tells how a term is marked, and keeps the cues of one that is marked "$sense": $cues',
    ({ sense, cues }) => {
      const packed = packForms([makeTerm('token', { sense, cues: ['Softmax', 'attention-head'] })]);
      expect(openFormIndex(packed).term(0)).toMatchObject({ id: 'token', sense, cues });
    },
  );

  it('keeps of terms that share a form what tells each from the others: its cues and its other forms', () => {
    const sense = 'context';
    const packed = packForms([
      makeTerm('data-drift', {
        sense,
        forms: ['data drift', 'drift'],
        cues: ['mlops', 'PSI', 'concept-drift'],
      }),
      makeTerm('concept-drift', { sense, forms: ['concept drift', 'drift'], cues: ['mlops', 'fraud'] }),
      makeTerm('retraining', { sense, cues: ['mlops'] }),
    ]);
    const index = openFormIndex(packed);
    expect([0, 1, 2].map((place) => index.term(place).cues)).toEqual([
      ['data drift', 'psi'],
      ['concept drift', 'fraud'],
      [],
    ]);
  });

  it('tells phrases of another sense, which hold a form, from its signs', () => {
    const otherSense = ['pay attention', 'audience', 'attention-spans', 'attentive', 'self attentions'];
    const packed = packForms([makeTerm('attention', { sense: 'near', otherSense })]);
    expect(openFormIndex(packed).term(0)).toMatchObject({
      otherPhrases: ['pay attention', 'attention spans', 'self attentions'],
      counterCues: ['audience', 'attentive'],
    });
  });

  it('keeps the long forms of a term that has a short one, and of no other', () => {
    const packed = packForms([
      makeTerm('retrieval-augmented-generation', {
        forms: ['Retrieval-augmented generation', 'RAG', 'RAG pipeline'],
      }),
      makeTerm('overfitting', { forms: ['overfitting', 'overfit'] }),
    ]);
    const index = openFormIndex(packed);
    expect(index.term(0).longForms).toEqual(['retrieval-augmented generation', 'rag pipeline']);
    expect(index.term(1).longForms).toEqual([]);
  });

  it.each(['', '-', ' ', '.NET'])('refuses the form "%s", which does not begin with a letter', (form) => {
    expect(() => packForms([makeTerm('broken', { forms: [form] })])).toThrow(RangeError);
  });

  it.each([{ sense: 'near', cues: ['.net'] }, { otherSense: ['(of a car)'] }] as const)(
    'refuses a sign that does not begin with a letter: %o',
    (given) => {
      expect(() => packForms([makeTerm('broken', given)])).toThrow(RangeError);
    },
  );
});

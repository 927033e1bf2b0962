import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { readBranch, readPacked, readTerm } from '../../../src/core/forms/packed-format.ts';
import { makeTerm } from '../../make-term.ts';

/** The terms of a packed text. */
const termsIn = (packed: string) => readPacked(packed).termLines.map(readTerm);

describe('packForms', () => {
  it('leaves out what textMatches does not need', () => {
    const packed = packForms([
      makeTerm('beam-search', { name: 'The Name', definition: ['The definition.'] }),
    ]);
    expect(packed).not.toMatch(/The|https/);
  });

  it('has a term once for a spelling that it claims in its own case and in any', () => {
    const packed = packForms([makeTerm('int8', { forms: ['INT8', 'int8'] })], { vocabulary: [] });
    const { matches } = findMatches(openFormIndex(packed), 'INT8 and int8');
    expect(matches.map(({ candidates }) => candidates.length)).toEqual([1, 1]);
  });

  it('writes the same text for the same terms', () => {
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
      expect(termsIn(packed)[0]).toMatchObject({ id: 'token', sense, cues });
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
    expect(termsIn(packed).map(({ cues }) => cues)).toEqual([
      ['data drift', 'psi'],
      ['concept drift', 'fraud'],
      [],
    ]);
  });

  it('tells phrases of another sense, which hold a form, from its counter-cues', () => {
    const otherSense = ['pay attention', 'audience', 'attention-spans', 'attentive', 'self attentions'];
    const packed = packForms([makeTerm('attention', { sense: 'near', otherSense })]);
    expect(termsIn(packed)[0]).toMatchObject({
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
    expect(termsIn(packed).map(({ longForms }) => longForms)).toEqual([
      ['retrieval-augmented generation', 'rag pipeline'],
      [],
    ]);
  });

  it('marks the spellings of a longer name as such, for each term whose form it holds', () => {
    const terms = [makeTerm('decoder'), makeTerm('attention', { sense: 'near' }), makeTerm('token')];
    const { branchLines } = readPacked(
      packForms(terms, { vocabulary: [], longerNames: ['decoder-encoder attention'] }),
    );
    const decoder = branchLines.map(readBranch).find(({ firstWord }) => firstWord === 'decoder');
    const names = decoder?.spellings.filter(({ is }) => is !== 'vocabulary' && is.isLongerName) ?? [];
    expect(names.map(({ rest, is }) => [rest, is !== 'vocabulary' && terms[is.term]?.id])).toEqual([
      [' encoder attention', 'decoder'],
      [' encoder attention', 'attention'],
      [' encoder attentions', 'decoder'],
      [' encoder attentions', 'attention'],
    ]);
  });

  it.each(['', '-', ' ', '.NET'])('refuses the form "%s", which does not begin with a letter', (form) => {
    expect(() => packForms([makeTerm('broken', { forms: [form] })])).toThrow(RangeError);
  });

  it.each([{ sense: 'near', cues: ['.net'] }, { otherSense: ['(of a car)'] }] as const)(
    'refuses a cue or a counter-cue that does not begin with a letter: %o',
    (given) => {
      expect(() => packForms([makeTerm('broken', given)])).toThrow(RangeError);
    },
  );
});

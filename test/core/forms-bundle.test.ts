import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TermForms } from '../../src/core/entry.ts';
import { packForms, unpackForms } from '../../src/core/forms-bundle.ts';
import { makeTerm } from '../make-term.ts';

describe('packForms', () => {
  it('leaves out what finding does not need', () => {
    const bundle = packForms([
      makeTerm('beam-search', { name: 'The Name', definition: ['The definition.'] }),
    ]);
    expect(bundle).not.toMatch(/The|https/);
  });

  it('writes the same bundle for the same terms', () => {
    const terms = [makeTerm('token'), makeTerm('agent', { verbs: ['act'] })];
    expect(packForms(terms)).toBe(packForms(terms.map((term) => ({ ...term }))));
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
    expect(unpackForms(packForms(terms))).toEqual(terms);
  });

  it('reads back whatever was packed', () => {
    fc.assert(
      fc.property(fc.array(anyForms, { maxLength: 12 }), (terms) => {
        expect(unpackForms(packForms(terms))).toEqual(terms);
      }),
    );
  });
});

function forms(given: Partial<TermForms> & Pick<TermForms, 'id'>): TermForms {
  return { forms: [], verbs: [], sense: 'always', unmistakable: [], cues: [], ...given };
}

const anyId = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);

/** Words as entries have them: no space at the ends, and none of the signs that part the bundle. */
const anyText = fc.stringMatching(/^[\p{L}\p{N}(][\p{L}\p{N} '’/+.()&-]{0,12}[\p{L}\p{N})]$/u);

const anyForms: fc.Arbitrary<TermForms> = anyId.chain((id) => {
  const text = fc.oneof(anyText, fc.constant(id), fc.constant(id.replaceAll('-', ' ')));
  return fc
    .record({
      forms: fc.array(text, { minLength: 1, maxLength: 4 }),
      verbs: fc.array(text, { maxLength: 2 }),
      sense: fc.constantFrom('always', 'context'),
      count: fc.nat(2),
      cues: fc.array(text, { maxLength: 4 }),
    })
    .map(({ count, ...given }) => ({
      ...forms({ id }),
      ...given,
      unmistakable: given.sense === 'context' ? given.forms.slice(0, count) : [],
    }));
});

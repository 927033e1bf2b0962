// What holds of findMatches for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { makeTerm } from '../../make-term.ts';
import { found } from './found-in-sample.ts';
import { naiveMatcher } from './naive-matcher.ts';

/** What typesetters do to a text. */
const TYPESET: Record<string, (text: string) => string> = {
  ffi: (text) => text.replaceAll('ffi', 'ﬃ'),
  ff: (text) => text.replaceAll('ff', 'ﬀ'),
  fi: (text) => text.replaceAll('fi', 'ﬁ'),
  st: (text) => text.replaceAll('st', 'ﬆ'),
  soft: (text) => text.replaceAll('i', 'i\u00AD'),
  dash: (text) => text.replaceAll('-', '\u2011'),
};

const anyWord = fc
  .array(fc.constantFrom('ra', 'ge', 'to', 'ken', 'mo', 'del', 'k', 'fine', 'tun', 'ing', 's', 'x1', 'ize'), {
    minLength: 1,
    maxLength: 2,
  })
  .chain((syllables) => {
    const word = syllables.join('');
    return fc.constantFrom(word, word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1));
  });

const anyForm = fc
  .tuple(anyWord, fc.array(fc.tuple(fc.constantFrom(' ', ' ', '-', '&', "'"), anyWord), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.flat().join(''));

/** A piece of a random text, which may be one of the forms. */
const anyPiece: fc.Arbitrary<(forms: readonly string[]) => string> = fc.oneof(
  fc.nat().map((at) => (forms: readonly string[]) => forms[at % forms.length] ?? ''),
  anyWord.map((word) => () => word),
  fc
    .constantFrom(...[' ', ' ', '  ', '\n', '-', '-\n ', ', ', '. ', ' – ', '—', ' (', ') ', "'s ", '’s '])
    .map((sign) => () => sign),
  fc.constantFrom(' ', 'non', 'を', '使う', '、', '…', '“', '! ', ' 🤖 ', '\u00AD').map((sign) => () => sign),
);

describe('findMatches', () => {
  it('finds what trying every form at every word finds', () => {
    fc.assert(
      fc.property(
        fc.array(anyForm, { minLength: 1000, maxLength: 1000 }),
        fc.array(fc.array(anyPiece, { maxLength: 60 }), { minLength: 5, maxLength: 5 }),
        (forms, texts) => {
          const terms = forms.map((form, term) => makeTerm(`term-${term}`, { forms: [form] }));
          const index = openFormIndex(packForms(terms, { vocabulary: [] }));
          const naive = naiveMatcher(terms);
          for (const pieces of texts) {
            const text = pieces.map((piece) => piece(forms)).join('');
            const matches = findMatches(index, text).matches.map(({ start, end, candidates }) => ({
              start,
              end,
              terms: candidates.map((candidate) => candidate.term).sort((a, b) => a - b),
            }));
            expect({ text, matches }).toEqual({ text, matches: naive(text) });
          }
        },
      ),
      // The naive matcher is slow: a thousand forms at every word of five texts, each time.
      { numRuns: 6 },
    );
  }, 120_000);

  it('finds the same with invisible characters anywhere', () => {
    const invisible = fc.constantFrom('', '', '', '', '\u00AD', '\u200B', '\u2060', '\uFEFF', '\u200D');
    const words = fc.array(
      fc.constantFrom('RAG', 'LoRA', 'fine-tuned', 'labelled', 'data', 'agents', 'of', 'を'),
    );
    fc.assert(
      fc.property(words, fc.array(invisible, { minLength: 300, maxLength: 300 }), (pieces, sprinkled) => {
        const plain = pieces.join(' ');
        const text = [...plain].map((character, at) => (sprinkled[at % 300] ?? '') + character).join('');
        const read = (written: string) => foldText(written).text;
        expect(found(text).map(read)).toEqual(found(plain).map(read));
        for (const written of found(text)) expect(written).toMatch(/^[A-Za-z].*[A-Za-z]$/s);
      }),
    );
  });

  it('finds the same with ligatures, soft hyphens and signs of typesetters, each match to the letter', () => {
    const words = ['fine-tuning', 'fine tuned', 'efficient', 'offset', 'RAG', 'vector database', 'first'];
    const typeset = fc.constantFrom('fi', 'ff', 'ffi', 'st', 'soft', 'dash');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), fc.array(typeset), (pieces, ways) => {
        const plain = pieces.join(' ');
        const text = ways.reduce((written, way) => TYPESET[way]?.(written) ?? written, plain);
        const read = (written: string) => foldText(written).text;
        expect(found(text).map(read)).toEqual(found(plain).map(read));
      }),
    );
  });
});

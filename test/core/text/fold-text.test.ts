import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/text/fold-text.ts';

describe('foldText', () => {
  it.each([
    { what: 'plain text', original: 'Fine-tuning a model', text: 'Fine-tuning a model' },
    { what: 'soft hyphens', original: 'retr\u00ADieval', text: 'retrieval' },
    { what: 'zero-width characters', original: 'to\u200Bk\u200Ce\u200Dn\uFEFFs\u2060\u2064', text: 'tokens' },
    { what: 'direction marks', original: '\u200ERAG\u200F', text: 'RAG' },
    { what: 'a variation selector', original: 'RAG\uFE0F', text: 'RAG' },
    { what: 'no-break spaces', original: 'vector\u00A0store\u202Fhere', text: 'vector store here' },
    { what: 'the spaces of typesetters', original: 'a\u2003b\u2009c\u200Ad', text: 'a b c d' },
    { what: 'an ideographic space', original: 'RAG\u3000LLM', text: 'RAG LLM' },
    { what: 'a non-breaking hyphen', original: 'fine\u2011tuning', text: 'fine-tuning' },
    { what: 'every dash', original: '\u2010\u2012\u2013\u2014\u2212', text: '-----' },
    { what: 'curly quotes', original: '“RAG’s” ‘x’', text: "\"RAG's\" 'x'" },
    {
      what: 'ligatures',
      original: 'ﬁne-tuning, oﬀ, ﬂow, eﬃcient, baﬄe, ﬅ, ﬆ, ĳs, Ĳ',
      text: 'fine-tuning, off, flow, efficient, baffle, st, st, ijs, IJ',
    },
    { what: 'full-width letters', original: 'ＲＡＧ', text: 'RAG' },
    { what: 'emoji and Han left alone', original: '🤖を使う', text: '🤖を使う' },
  ])('reads $what', ({ original, text }) => {
    expect(foldText(original).text).toBe(text);
  });

  it('leads from each folded character back to where it stood', () => {
    const original = 'a\u00ADb\u200Bc\u00A0d';
    const folded = foldText(original);
    expect(folded.text).toBe('abc d');
    expect([0, 1, 2, 3, 4, 5].map((offset) => folded.original(offset))).toEqual([0, 2, 4, 5, 6, 7]);
  });

  it('leads from each letter of a ligature to the ligature', () => {
    const folded = foldText('o\u00ADﬃx');
    expect(folded.text).toBe('offix');
    expect([0, 1, 2, 3, 4, 5].map((offset) => folded.original(offset))).toEqual([0, 2, 2, 2, 3, 4]);
  });

  it('leads back where as many characters come in as vanish', () => {
    const folded = foldText('ﬁ\u00ADx');
    expect([0, 1, 2, 3].map((offset) => folded.original(offset))).toEqual([0, 0, 2, 3]);
  });

  it.each([
    { original: 'RAG', lower: 'rag' },
    { original: 'ＲＡＧ', lower: 'rag' },
    { original: 'ÉCOLE', lower: 'école' },
    { original: 'İRAG', lower: 'İrag' },
  ])('gives $original in small letters of the same length', ({ original, lower }) => {
    expect(foldText(original).lower).toBe(lower);
  });

  it('keeps the offsets of any text', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const folded = foldText(original);
        expect(folded.lower).toHaveLength(folded.text.length);
        expect(folded.original(folded.text.length)).toBe(original.length);
        let next = 0;
        for (let offset = 0; offset < folded.text.length; offset++) {
          const at = folded.original(offset);
          const letters = original.charAt(at).normalize('NFKC');
          if (isLigature(original.charAt(at))) {
            expect(folded.text.slice(offset, offset + letters.length)).toBe(letters);
            for (let one = 1; one < letters.length; one++) expect(folded.original(offset + one)).toBe(at);
            offset += letters.length - 1;
            next = at + 1;
            continue;
          }
          expect(at).toBeGreaterThanOrEqual(next);
          expect(at).toBeLessThan(original.length);
          const skipped = original.slice(next, at);
          expect(skipped).toMatch(/^\p{Default_Ignorable_Code_Point}*$/u);
          expect(meansTheSame(original.charAt(at), folded.text.charAt(offset))).toBe(true);
          next = at + 1;
        }
        expect(original.slice(next)).toMatch(/^\p{Default_Ignorable_Code_Point}*$/u);
      }),
    );
  });

  it('changes nothing in a text that it has folded', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text } = foldText(original);
        expect(foldText(text).text).toBe(text);
      }),
    );
  });
});

/** Any string at all, lone surrogates included, with plenty of what typesetters use. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        ...'\u00AD\u034F\u00A0\u200B\u200D\u2011\u2014\u2019\u201D\u2028\u202E\u3000\uFE0FＲＡİΣﬁﬄﬅĳ',
      ),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

function isLigature(character: string): boolean {
  return /[\u0132\u0133\uFB00-\uFB06]/.test(character);
}

/** Whether a folded character stands for the original one: by Unicode's compatibility forms and categories. */
function meansTheSame(original: string, folded: string): boolean {
  if (folded === original || folded === original.normalize('NFKC')) return true;
  if (folded === ' ') return /\s/.test(original);
  if (folded === '-') return /[\p{Pd}\u2212]/u.test(original);
  if (folded === "'") return /[‘’‚‛]/.test(original);
  return folded === '"' && /[“”„‟]/.test(original);
}

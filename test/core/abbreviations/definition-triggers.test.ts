import { describe, expect, it } from 'vitest';
import { type Trigger, triggerPatterns } from '../../../src/core/abbreviations/definition-triggers.ts';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { definitionsIn } from '../../../src/core/page/page-definitions.ts';
import { makeTerm } from '../../make-term.ts';

const INDEX = openFormIndex(
  packForms([makeTerm('rag', { forms: ['retrieval-augmented generation', 'RAG'] })]),
);

/** Whether a text is taken for an explanation of its short form where texts have these triggers only. */
const isExplained = (text: string, triggers: readonly Trigger[]) =>
  definitionsIn(INDEX, findMatches(INDEX, text), [], triggerPatterns(triggers)).length > 0;

describe('triggerPatterns', () => {
  it.each([
    ['retrieval-augmented generation (dubbed RAG)', 'before', 'inside'],
    ['retrieval-augmented generation (dubbed RAG)', 'before', 'either'],
    ['retrieval-augmented generation, dubbed RAG, is', 'before', 'outside'],
    ['retrieval-augmented generation, dubbed RAG, is', 'before', 'either'],
    ['RAG (dubbed retrieval-augmented generation)', 'behind', 'inside'],
    ['RAG (dubbed retrieval-augmented generation)', 'behind', 'either'],
    ['RAG, dubbed retrieval-augmented generation, is', 'behind', 'outside'],
    ['RAG, dubbed retrieval-augmented generation, is', 'behind', 'either'],
    ['RAG, dubbed retrieval-augmented generation, is', 'behind', 'sentence'],
    ['RAG dubbed retrieval-augmented generation here', 'behind', 'sentence'],
  ] as const)('needs one row for "%s", words %s that stand %s of brackets', (text, side, brackets) => {
    expect(isExplained(text, [])).toBe(false);
    expect(isExplained(text, [{ words: 'dubbed', side, brackets }])).toBe(true);
  });

  it.each([
    ['retrieval-augmented generation, dubbed RAG, is', 'before', 'inside'],
    ['retrieval-augmented generation (dubbed RAG)', 'before', 'outside'],
    ['RAG, dubbed retrieval-augmented generation, is', 'behind', 'inside'],
    ['RAG (dubbed retrieval-augmented generation)', 'behind', 'outside'],
    ['RAG dubbed retrieval-augmented generation here', 'behind', 'outside'],
  ] as const)('takes no row for "%s" that is of words %s, %s of brackets', (text, side, brackets) => {
    expect(isExplained(text, [{ words: 'dubbed', side, brackets }])).toBe(false);
  });

  it('lets the words of a row stand over lines', () => {
    const row: Trigger = { words: 'in short', side: 'before', brackets: 'outside' };
    expect(isExplained('retrieval-augmented generation,\n in\nshort\n RAG', [row])).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/core/glossary/entry.ts';
import { type TermSearch, termSearch } from '../../../src/core/search/term-search.ts';
import { makeTerm } from '../../make-term.ts';

const NO_NOTES = new Map<string, string>();
const term = (name: string, forms: readonly string[], definition: string, given: Partial<Term> = {}) =>
  makeTerm(`term/${name.toLowerCase().replace(/[^a-z]+/g, '-')}`, {
    name,
    forms,
    definition: [definition],
    ...given,
  });

const RAG = term(
  'Retrieval-augmented generation (RAG)',
  ['retrieval-augmented generation', 'RAG', 'RAG pipeline'],
  'A method that searches passages and gives them to a language model.',
);
const AGENTIC_RAG = term('Agentic RAG', ['agentic RAG'], 'An agent decides what is searched.');
const FINE_TUNING = term('Fine-tuning', ['fine-tuning'], 'Training a model further on examples.', {
  verbs: ['fine-tune'],
});
const AGENT = term('Agent', ['agent', 'AI agent'], 'A program that acts.');
const HARNESS = term(
  'Agent harness',
  ['agent harness', 'scaffold'],
  'What runs around a model; not a policy.',
);
const ATTENTION = term('Attention', ['attention mechanism'], 'Weights that say what matters for each token.');
const TRANSFORMER = term(
  'Transformer',
  ['transformer'],
  'A network that is made of attention is what it is.',
);
const TERMS = [RAG, AGENTIC_RAG, FINE_TUNING, AGENT, HARNESS, ATTENTION, TRANSFORMER];

const found = (search: TermSearch, typed: string, notes: ReadonlyMap<string, string> = NO_NOTES) =>
  search.find(typed, notes).map(({ id, foundIn }) => [id, foundIn]);
const first = (search: TermSearch, typed: string) => search.find(typed, NO_NOTES)[0]?.id;

/** A search that has read everything. */
function fullSearch(terms: readonly Term[] = TERMS): TermSearch {
  const search = termSearch(terms);
  while (search.readDefinitions(2));
  return search;
}

describe('termSearch', () => {
  const search = fullSearch();

  it.each([
    ['a beginning', 'retr', RAG.id],
    ['beginnings of several words', 'ret gen', RAG.id],
    ['a short form', 'rag', RAG.id],
    ['a compound without its hyphen', 'finetuning', FINE_TUNING.id],
    ['a compound with a space', 'fine tuning', FINE_TUNING.id],
    ['a typo', 'finetunning', FINE_TUNING.id],
    ['letters that are swapped', 'attnetion', ATTENTION.id],
    ['a letter that is missing', 'tranformer', TRANSFORMER.id],
    ['swapped letters of a short word', 'aegnt', AGENT.id],
    ['a verb', 'fine-tune', FINE_TUNING.id],
    ['the plural', 'agents', AGENT.id],
    ['a question', 'What is an agent?', AGENT.id],
    ['full-width letters and a soft hyphen', 'Ｒ\u00adＡＧ', RAG.id],
    ['another name', 'scaffold', HARNESS.id],
  ])('finds a term by %s', (_what, typed, id) => {
    expect(first(search, typed)).toBe(id);
  });

  it('ranks what is all of a name or form first, then names, forms and definitions', () => {
    expect(found(search, 'rag')).toEqual([
      [RAG.id, 'whole'],
      [AGENTIC_RAG.id, 'name'],
    ]);
    expect(found(search, 'agent')).toEqual([
      [AGENT.id, 'whole'],
      [HARNESS.id, 'name'],
      [AGENTIC_RAG.id, 'name'],
    ]);
    expect(found(search, 'attention')).toEqual([
      [ATTENTION.id, 'whole'],
      [TRANSFORMER.id, 'definition'],
    ]);
  });

  it('says by which form a term was found', () => {
    expect(search.find('scaff', NO_NOTES)).toEqual([{ id: HARNESS.id, foundIn: 'form', form: 'scaffold' }]);
  });

  it('wants all words of a query', () => {
    expect(found(search, 'agent attention')).toEqual([]);
    expect(found(search, 'agent model')).toEqual([[HARNESS.id, 'definition']]);
  });

  it('looks for a typo only where nothing has what was typed', () => {
    const close = fullSearch([AGENT, term('Argent', ['argent'], 'A metal.')]);
    expect(found(close, 'agent')).toEqual([['term/agent', 'whole']]);
  });

  it('puts what is nearly so behind all that has the words as they were typed', () => {
    const notes = new Map([[HARNESS.id, 'Ask Agenta']]);
    expect(found(search, 'agenta', notes)).toEqual([
      [HARNESS.id, 'note'],
      [AGENT.id, 'typo'],
    ]);
  });

  it('takes what stands in quotes as it is: these words in this order, and nothing that begins so', () => {
    expect(found(search, '"attention is"')).toEqual([[TRANSFORMER.id, 'definition']]);
    expect(found(search, '“is attention”')).toEqual([]);
    expect(found(search, '"agent"').map(([id]) => id)).toEqual([AGENT.id, HARNESS.id, AGENTIC_RAG.id]);
    expect(found(search, '"agen"')).toEqual([]);
  });

  it('searches the notes of the reader', () => {
    const notes = new Map([[ATTENTION.id, 'Ask Maria about the Tuesday slides']]);
    expect(found(search, 'maria tues', notes)).toEqual([[ATTENTION.id, 'note']]);
    expect(found(search, '"tuesday slides"', notes)).toEqual([[ATTENTION.id, 'note']]);
    expect(found(search, 'maria', new Map([['term/gone', 'maria']]))).toEqual([]);
  });

  it('searches names and forms before any definition is read, and each slice once it is', () => {
    const fresh = termSearch([RAG, AGENT]);
    expect(first(fresh, 'rag')).toBe(RAG.id);
    expect(found(fresh, 'passages')).toEqual([]);
    expect(fresh.readDefinitions(1)).toBe(true);
    expect(found(fresh, 'passages')).toEqual([[RAG.id, 'definition']]);
    expect(found(fresh, 'acts')).toEqual([]);
    expect(fresh.readDefinitions(1)).toBe(false);
    expect(found(fresh, 'acts')).toEqual([[AGENT.id, 'definition']]);
  });

  it.each(['', '   ', '""', '…'])('finds nothing by "%s"', (typed) => {
    expect(search.find(typed, NO_NOTES)).toEqual([]);
  });
});

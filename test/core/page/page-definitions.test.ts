import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import type { PageDefinition } from '../../../src/core/page/analysis-schemas.ts';
import { applyPageDefinitions, definitionsIn } from '../../../src/core/page/page-definitions.ts';
import { meaningsOf } from '../../../src/core/page/page-meanings.ts';
import { topicOf } from '../../../src/core/sense/page-topic.ts';
import { AS_OTHER, AS_TERM, makeDefinition } from '../../make-definition.ts';
import { makeTerm } from '../../make-term.ts';

const TERMS = [
  makeTerm('retrieval-augmented-generation', {
    forms: ['retrieval-augmented generation', 'RAG', 'RAG system', 'RAG pipeline'],
    sense: 'context',
    unambiguous: ['retrieval-augmented generation', 'RAG pipeline'],
  }),
  makeTerm('large-language-model', { forms: ['large language model', 'LLM'] }),
  makeTerm('machine-learning', { forms: ['machine learning', 'ML'] }),
  makeTerm('recurrent-neural-network', { forms: ['recurrent neural network', 'RNN'] }),
  makeTerm('lora', { forms: ['low-rank adaptation', 'LoRA'] }),
  makeTerm('relu', { forms: ['rectified linear unit', 'ReLU'] }),
  // Two terms of one short form; and one whose long form the glossary does not have.
  makeTerm('masked-autoencoder', { forms: ['masked autoencoder', 'MAE'] }),
  makeTerm('mean-absolute-error', { forms: ['mean absolute error', 'MAE'] }),
  makeTerm('react', { forms: ['ReAct'] }),
];
const INDEX = openFormIndex(packForms(TERMS));

/** What a text says of its short forms: "RAG: its long form → the terms". */
function saidIn(text: string, titles: readonly { of: string; title: string }[] = []): string[] {
  const placed = titles.map(({ of, title }) => ({
    start: text.indexOf(of),
    end: text.indexOf(of) + of.length,
    title,
  }));
  return definitionsIn(INDEX, findMatches(INDEX, text), placed).map(
    ({ short, long, terms }) => `${short}: ${long} → ${terms.join(', ')}`,
  );
}

describe('definitionsIn', () => {
  it.each([
    ['Retrieval-Augmented Generation (RAG) is a method.', 'Retrieval-Augmented Generation'],
    ['We use retrieval\n augmented   generation (RAG).', 'retrieval augmented generation'],
    ['“Retrieval‑augmented generation” [12] (“RAG”)', 'Retrieval-augmented generation'],
    ['retrieval-augmented generation (RAG; Lewis et al., 2020)', 'retrieval-augmented generation'],
    ['retrieval-augmented generation (or RAG)', 'retrieval-augmented generation'],
    ['retrieval-augmented generation (also known as RAG)', 'retrieval-augmented generation'],
    ['retrieval-augmented generation [RAG]', 'retrieval-augmented generation'],
    ['retrieval-augmented generation, or RAG, is a method', 'retrieval-augmented generation'],
    ['RAG (retrieval-augmented generation) is a method', 'retrieval-augmented generation'],
    ['RAG (short for retrieval-augmented generation)', 'retrieval-augmented generation'],
    ['RAG (which stands for “Retrieval Augmented Generation”)', 'Retrieval Augmented Generation'],
    ['RAG (retrieval-augmented generation; see below)', 'retrieval-augmented generation'],
    ['RAG (retrieval-augmented generation, Lewis et al.)', 'retrieval-augmented generation'],
    ['RAG, short for retrieval-augmented generation, is a method', 'retrieval-augmented generation'],
    ['RAG is short for retrieval-augmented generation.', 'retrieval-augmented generation'],
    ['RAG stands for retrieval-augmented generation and is old', 'retrieval-augmented generation'],
    ['RAG is an acronym for Retrieval-Augmented Generation', 'Retrieval-Augmented Generation'],
    ['RAG, or retrieval-augmented generation, is a method', 'retrieval-augmented generation'],
    ['Retrieval Augmented Text Generation (RAG)', 'Retrieval Augmented Text Generation'],
    ['Retrieval-augmented generators (RAGs)', 'Retrieval-augmented generators'],
    ['RA\u00adG (retrieval-aug\u00admented generation)', 'retrieval-augmented generation'],
  ])('takes the term from "%s"', (text, long) => {
    expect(saidIn(text)).toEqual([`RAG: ${long} → retrieval-augmented-generation`]);
  });

  it.each([
    ['RAG (red, amber, green)', 'RAG: red, amber, green'],
    ['a red/amber/green (RAG) rating', 'RAG: red/amber/green'],
    ['RAG stands for Red, Amber and Green.', 'RAG: Red, Amber and Green'],
    ['by maximum likelihood (ML)', 'ML: maximum likelihood'],
    ['by maximum-likelihood, or ML, it is', 'ML: maximum-likelihood'],
    ['The Royal Navy Nursing (RNN) service', 'RNN: Royal Navy Nursing'],
    ['the museum of American eels (MAE)', 'MAE: museum of American eels'],
  ])('takes another thing from "%s"', (text, said) => {
    expect(saidIn(text)).toEqual([`${said} → `]);
  });

  it.each([
    ['a low-rank adaption (LoRA)', 'LoRA: low-rank adaption → lora'],
    ['Rectified linear units (ReLU’s) are', 'ReLU: Rectified linear units → relu'],
    ['the recurrent neural nets (RNNs)', 'RNN: recurrent neural nets → recurrent-neural-network'],
    ['the mean absolute error (MAE)', 'MAE: mean absolute error → mean-absolute-error'],
    ['masked autoencoders (MAEs)', 'MAE: masked autoencoders → masked-autoencoder'],
  ])('takes from "%s" what is %s', (text, said) => {
    expect(saidIn(text)).toEqual([said]);
  });

  it.each([
    'RAG (see below)',
    'LLMs (GPT-4, Claude)',
    'LLMs (e.g. Llama models)',
    'the Llama models (LLM)',
    'better with retrieval (RAG)',
    'retrieval, reranking (RAG, LLM)',
    'a RAG and an LLM (2024)',
    'retrieval. Augmented generation. (RAG)',
    'the machine language (ML)',
    'our ML operations (ML)',
    'RAG, or what we read as good',
    'RAG stands for nothing',
    'in Malta, Libya (ML)',
    'if made, let (ML) them',
    'it might last (ML) long',
    'reads all graphs quickly (rag)',
    'reason and act (ReAct), or read each act (ReAct)',
    'some recurring parts (RNN)',
    'retrieval-augmented generation or RAG or LLM',
  ])('takes nothing from "%s"', (text) => {
    expect(saidIn(text)).toEqual([]);
  });

  it.each([
    ['retrieval-augmented generation', 'retrieval-augmented-generation'],
    ['Red, amber, green', ''],
  ])('takes the title "%s" for what it says', (title, term) => {
    expect(saidIn('A RAG here.', [{ of: 'RAG', title }])).toEqual([`RAG: ${title} → ${term}`]);
  });

  it('leaves a title that explains nothing, and heeds the text beside it', () => {
    expect(saidIn('A RAG here.', [{ of: 'RAG', title: 'See the list of words' }])).toEqual([]);
    expect(saidIn('RAG (red, amber, green)', [{ of: 'RAG', title: 'See there' }])).toEqual([
      'RAG: red, amber, green → ',
    ]);
    expect(saidIn('A RAG here.', [{ of: 'here', title: 'Red, amber, green' }])).toEqual([]);
  });

  it('bears any text', () => {
    const piece = fc.constantFrom(
      'RAG',
      'LLMs',
      '(',
      ')',
      ', or ',
      ' stands for ',
      'a',
      ' ',
      '\u00ad',
      '“',
      '’s',
      '.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { at, long } of definitionsIn(INDEX, findMatches(INDEX, text), [])) {
          expect(at).toBeLessThan(text.length);
          expect(long).not.toBe('');
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('applyPageDefinitions', () => {
  const ENGLISH = {
    wordCount: 100,
    vocabularyCount: 0,
    englishWordCount: 20,
    fieldNameCount: 0,
    fieldMentions: [],
  };
  const GERMAN = { ...ENGLISH, englishWordCount: 0 };

  /** What is left of a text's matches, each with the page's own words for it. */
  function matchesLeft(text: string, rest: readonly PageDefinition[], page = ENGLISH): string[] {
    const textMatches = findMatches(INDEX, text);
    const own = definitionsIn(INDEX, textMatches, []);
    const { matches } = applyPageDefinitions(INDEX, textMatches, own, meaningsOf([...rest, ...own]), page);
    return matches.map(
      ({ start, end, expansion }) => text.slice(start, end) + (expansion ? ` = ${expansion}` : ''),
    );
  }

  it.each([
    ['the term', 'The RAG and RAGs.', [AS_TERM], [`RAG = ${AS_TERM.long}`, `RAGs = ${AS_TERM.long}`]],
    ['another thing', 'The RAG and RAGs and LLM.', [AS_OTHER], ['LLM']],
    ['another thing, in longer forms', 'A RAG system and a RAG pipeline.', [AS_OTHER], ['RAG pipeline']],
    [
      'another thing, of its long form',
      'Retrieval-augmented generation.',
      [AS_OTHER],
      ['Retrieval-augmented generation'],
    ],
    ['both', 'The RAG.', [AS_OTHER, AS_TERM], ['RAG']],
    ['nothing', 'The RAG.', [], ['RAG']],
    [
      'another thing, but the text itself says the term',
      'The RAG of retrieval-augmented generation (RAG).',
      [AS_OTHER],
      [`RAG = ${AS_TERM.long}`, AS_TERM.long, `RAG = ${AS_TERM.long}`],
    ],
    [
      'the term, and the text says both, each from where it stands',
      'RAG (red, amber, green) is no RAG (retrieval-augmented generation) or RAG.',
      [AS_TERM],
      [`RAG = ${AS_TERM.long}`, AS_TERM.long, `RAG = ${AS_TERM.long}`],
    ],
  ])('where the page says %s', (_what, text, rest, expected) => {
    expect(matchesLeft(text, rest)).toEqual(expected);
  });

  it('keeps of several terms the one that the page means', () => {
    const text = 'The MAE of it.';
    const textMatches = findMatches(INDEX, text);
    const meanings = meaningsOf([makeDefinition('MAE', 'mean absolute error', 'mean-absolute-error')]);
    const { matches } = applyPageDefinitions(INDEX, textMatches, [], meanings, ENGLISH);
    expect(matches.map(({ candidates }) => candidates.map(({ term }) => term))).toEqual([[7]]);
    expect(textMatches.matches[0]?.candidates).toHaveLength(2);
  });

  it('does not take for another thing what a page in another language says', () => {
    expect(matchesLeft('Das RNN.', [makeDefinition('RNN', 'rekurrentes neuronales Netz')], GERMAN)).toEqual([
      'RNN',
    ]);
    expect(matchesLeft('Das RAG.', [AS_TERM], GERMAN)).toEqual([`RAG = ${AS_TERM.long}`]);
  });

  it('takes from the topic what means something else', () => {
    const text = 'An LLM (limited liability mark) for the LLM.';
    const textMatches = findMatches(INDEX, text);
    const own = definitionsIn(INDEX, textMatches, []);
    const left = applyPageDefinitions(INDEX, textMatches, own, meaningsOf(own), ENGLISH);
    expect(topicOf(INDEX, textMatches).fieldMentions).toEqual([['large-language-model', 2]]);
    expect(topicOf(INDEX, left).fieldMentions).toEqual([]);
  });
});

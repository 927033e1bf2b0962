import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';
import { makeTerm } from '../../make-term.ts';
import { naiveMatcher } from './naive-matcher.ts';

const TERMS = [
  makeTerm('rag', { forms: ['RAG'] }),
  makeTerm('lora', { forms: ['LoRA'] }),
  makeTerm('fine-tuning', { forms: ['fine-tuning'], verbs: ['fine-tune'] }),
  makeTerm('tokenization', { forms: ['tokenization'] }),
  makeTerm('labelled-data', { forms: ['labelled data'] }),
  makeTerm('vector-database', { forms: ['vector database'] }),
  makeTerm('language-model', { forms: ['language model'] }),
  makeTerm('large-language-model', { forms: ['large language model', 'LLM'] }),
  makeTerm('temperature', { forms: ['temperature'] }),
  makeTerm('agent', { forms: ['agent'] }),
  makeTerm('deterministic', { forms: ['deterministic'] }),
  makeTerm('p-doom', { forms: ['p(doom)'] }),
  makeTerm('train-test-split', { forms: ['train/test split'] }),
];
const INDEX = openFormIndex(packForms(TERMS, []));

/** What is found in a text, as it is written there. */
function found(text: string): string[] {
  return findMatches(INDEX, text).matches.map(({ start, end }) => text.slice(start, end));
}

describe('findMatches', () => {
  it.each([
    ['RAGを使う', ['RAG']],
    ['한국어 RAG는', ['RAG']],
    ['We use RAG.', ['RAG']],
    ['(RAG)', ['RAG']],
    ['RAGs', ['RAGs']],
    ["RAG's", ['RAG']],
    ['RAG’s', ['RAG']],
    ['RAG-based', ['RAG']],
    ['RAG/LLM', ['RAG', 'LLM']],
    ['ragged', []],
    ['RAGGED', []],
    ['dRAG', []],
    ['RAG2', []],
    ['RAG_x', []],
    ['agentes', []],
    ['p(doom) is', ['p(doom)']],
    ['a train/test split of', ['train/test split']],
  ])('finds whole words in any script: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['RAG', ['RAG']],
    ['rag', []],
    ['Rag', []],
    ['rags', []],
    ['RAGS', []],
    ['LoRA', ['LoRA']],
    ['lora', []],
    ['LORA', []],
    ['Temperature', ['Temperature']],
    ['TEMPERATURE', ['TEMPERATURE']],
    ['Large Language Models', ['Large Language Models']],
  ])('asks for the case of short forms with a capital only: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'fine-tuning',
    'fine tuning',
    'finetuning',
    'fine-tuned',
    'finetunes',
    'Fine‑Tuning',
    'fine–tuning',
    'FINE-TUNING',
    'fine-\n  tuning',
    'tokenization',
    'tokenisation',
    'Tokenisation',
    'labelled data',
    'labeled data',
    'labeled-data',
    'vector database',
    'vector databases',
    'vector-database',
    'vector\ndatabase',
    'vector \n\t  database',
    'vector\u00A0database',
    'vector\u2003database',
    'R\u00ADA\u200BG',
    'tempera\u00ADture',
    'tem\u2060pera\u200Dture',
    've\u00ADctor\u202Fdata\uFEFFbase',
    'ｔｅｍｐｅｒａｔｕｒｅ',
    'ﬁne-tuning',
    'ﬁ\u00ADne\u2011tuning',
  ])('finds "%s", to the letter, however it is written', (written) => {
    const text = `We\u00AD say “${written}” here.`;
    const [match, ...others] = findMatches(INDEX, text).matches;
    const start = text.indexOf(written);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ start, end: start + written.length });
  });

  it.each([
    'vector – database',
    'vector. Database',
    'vector, database',
    'vector (database',
    'vector/database',
    'vector- database',
  ])('does not join words across signs: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['a large language model', ['large language model']],
    ['a language model', ['language model']],
    ['a larger language model', ['language model']],
    ['a large, language model', ['language model']],
    ['large language modelling', []],
    ['RAG LLM agents', ['RAG', 'LLM', 'agents']],
  ])('takes the longest form at each place: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'https://example.com/temperature',
    'https://example.com/a/temperature/b?x=1',
    'example.com/temperature',
    'www.temperature.com',
    'docs/guide/temperature/intro',
    './temperature',
    'temperature.py',
    'src/agent.ts',
    'config.temperature',
    'agent.run()',
    'agent@example.com',
    'hello@agent.org',
    'help@agent-lab.example',
    'agent@Example.com',
    'agent@latest',
    'agent@2.0',
    '@agent',
    'agent/src/main.ts',
    '--temperature 0.7',
    'run it with --temperature',
    '$temperature',
    'C:\\agent',
    'non-deterministic',
    'Non‑deterministic',
  ])('leaves addresses, file names, code and negations alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['The temperature. The next one', ['temperature']],
    ['temperature/top-p', ['temperature']],
    ['the agent—or not', ['agent']],
    ['The agent.The next one', ['agent']],
    ['wait…agent', ['agent']],
    ['a method--RAG--is', ['RAG']],
    ['–RAG', ['RAG']],
    ['-agent', ['agent']],
    ['agent: temperature;', ['agent', 'temperature']],
    ['temperature@k, temperature@10.', ['temperature', 'temperature']],
    ['(agent@N)', ['agent']],
    ['Agents@Example', ['Agents']],
  ])('is not put off by common punctuation: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['🤖 RAG 🚀', '𝒳 RAG', '👩🏽‍💻 RAG', '✨RAG✨', '❤️RAG', 'RAG🚀', '🚀RAG', '𠮷RAG'])(
    'keeps its offsets beside surrogate pairs: %s',
    (text) => {
      expect(found(text)).toEqual(['RAG']);
    },
  );

  it('says how many words stand before each match, and in all', () => {
    const textMatches = findMatches(INDEX, 'The large language models, an agent and RAG.');
    expect(textMatches.matches.map((match) => match.wordIndex)).toEqual([1, 5, 7]);
    expect(textMatches.wordCount).toBe(8);
  });

  it('counts the commonest English words', () => {
    expect(findMatches(INDEX, 'The agent of that').englishWordCount).toBe(3);
    expect(findMatches(INDEX, 'Der Agent und das Modell').englishWordCount).toBe(0);
  });

  it.each(['X1-ge', 'X1 ge', 'X1ge'])('finds a form of few letters with a hyphen, written %s', (text) => {
    const index = openFormIndex(packForms([makeTerm('x', { forms: ['X1-ge'] })], []));
    expect(findMatches(index, text).matches).toHaveLength(1);
  });

  it('finds nothing in no text', () => {
    expect(findMatches(INDEX, '')).toMatchObject({
      matches: [],
      vocabulary: [],
      wordCount: 0,
      englishWordCount: 0,
    });
  });

  it('finds what trying every form at every word finds', () => {
    fc.assert(
      fc.property(
        fc.array(anyForm, { minLength: 1000, maxLength: 1000 }),
        fc.array(fc.array(anyPiece, { maxLength: 60 }), { minLength: 5, maxLength: 5 }),
        (forms, texts) => {
          const terms = forms.map((form, term) => makeTerm(`term-${term}`, { forms: [form] }));
          const index = openFormIndex(packForms(terms, []));
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

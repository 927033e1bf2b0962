// Where forms are found in a text, and where not.
import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { makeTerm } from '../../make-term.ts';
import { found, INDEX } from './found-in-sample.ts';

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
    const index = openFormIndex(packForms([makeTerm('x', { forms: ['X1-ge'] })], { vocabulary: [] }));
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
});

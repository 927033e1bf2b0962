import { describe, expect, it } from 'vitest';
import {
  holdsWords,
  indexedWordsOf,
  joinedWords,
  stemOf,
  tellingWordsOf,
  wordsOf,
} from '../../../src/core/search/search-words.ts';

describe('wordsOf', () => {
  it('folds typography and case as the finder does', () => {
    expect(wordsOf('Fine‐tuning “GPT‑4”, e\u00adval')).toEqual(['fine', 'tuning', 'gpt', '4', 'eval']);
  });
});

describe('indexedWordsOf', () => {
  it('has each compound also without its signs', () => {
    expect(indexedWordsOf('A/B testing of GPT-4')).toEqual([
      'a',
      'b',
      'testing',
      'of',
      'gpt',
      '4',
      'ab',
      'gpt4',
    ]);
  });
});

describe('holdsWords', () => {
  it.each([
    ['a row of words', 'Attention is all', ['attention', 'is'], true],
    ['a row across a hyphen', 'fine-tuning', ['fine', 'tuning'], true],
    ['half a word', 'attentions', ['attention'], false],
    ['another order', 'is attention', ['attention', 'is'], false],
  ])('sees %s', (_what, text, row, holds) => {
    expect(holdsWords(joinedWords(text), row)).toBe(holds);
  });
});

describe('stemOf', () => {
  it.each([
    ['agents', 'agent'],
    ['policies', 'polic'],
    ['loss', 'loss'],
    ['bus', 'bus'],
    ['analysis', 'analysis'],
    ['gpus', 'gpus'],
    ['tokens', 'token'],
  ])('of "%s" is "%s"', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});

describe('tellingWordsOf', () => {
  it.each([
    ['What is a transformer?', ['transformer']],
    ['what is', ['what', 'is']],
    ['a/b test', ['a', 'b', 'test']],
  ])('of "%s" leaves out what people put around what they look for', (text, words) => {
    expect(tellingWordsOf(text)).toEqual(words);
  });
});

import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/glossary/entry.ts';
import { blocksText, countWords, inlineText } from '../../../src/core/glossary/prose-text.ts';

const LINE: Inline[] = [
  'The ',
  { kind: 'strong', children: ['token ', { kind: 'emphasis', children: ['budget'] }] },
  ' of ',
  { kind: 'code', text: 'max_tokens' },
  ', see ',
  { kind: 'link', url: 'https://example.org', children: ['the paper'] },
  '.',
];

describe('inlineText', () => {
  it('gives the words of a line without its styles and addresses', () => {
    expect(inlineText(LINE)).toBe('The token budget of max_tokens, see the paper.');
  });

  it('gives nothing for an empty line', () => {
    expect(inlineText([])).toBe('');
  });
});

describe('blocksText', () => {
  it('gives a line for each paragraph and each item of a list', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', children: LINE },
      { kind: 'list', ordered: true, items: [['One.'], ['Two, ', { kind: 'strong', children: ['bold'] }]] },
    ];
    expect(blocksText(blocks)).toBe('The token budget of max_tokens, see the paper.\nOne.\nTwo, bold');
  });

  it('gives nothing for no blocks', () => {
    expect(blocksText([])).toBe('');
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    [' … – ', 0],
    ['One', 1],
    ['Splits text into tokens.', 4],
    ['a fine-tuned model', 3],
    ['it’s the model’s own', 4],
    ["it's 3.5 and 1,000 tokens", 5],
    ['input/output pairs', 2],
    ['before — after', 2],
    ['naïve Bayes', 2],
    ['one\ntwo', 2],
  ])('counts the words of "%s"', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import {
  matchesCase,
  nameVariantsOf,
  spellingsOf,
  variantsOf,
  verbVariantsOf,
} from '../../../src/core/forms/form-variants.ts';

describe('matchesCase', () => {
  it.each(['RAG', 'LoRA', 'Adam', 'MLOps', 'K-V', 'GPT-4', 'F1'])(
    'asks for the case of %s, short and with a capital',
    (form) => {
      expect(matchesCase(form)).toBe(true);
    },
  );

  it.each(['token', 'rag', 'Llama 3', 'AI agent', 'Transformer', 'Bayesian', 'OpenAI', 'top-p'])(
    'leaves the case of %s free',
    (form) => {
      expect(matchesCase(form)).toBe(false);
    },
  );
});

describe('variantsOf', () => {
  it.each([
    { form: 'token', keys: ['token', 'tokens'] },
    { form: 'vector database', keys: ['vector database', 'vector databases'] },
    { form: 'Transformer', keys: ['transformer', 'transformers'] },
    { form: 'fine-tuning', keys: ['fine tuning', 'finetuning', 'fine tunings', 'finetunings'] },
    { form: 'tokenizer', keys: ['tokenizer', 'tokenizers', 'tokeniser', 'tokenisers'] },
    {
      form: 'behavior model',
      keys: ['behavior model', 'behavior models', 'behaviour model', 'behaviour models'],
    },
    { form: 'k-nearest neighbours', keys: ['k nearest neighbours', 'k nearest neighbors'] },
    { form: 'weights', keys: ['weights'] },
    { form: '  spaced   out ', keys: ['spaced out', 'spaced outs'] },
    { form: 'fine\u2011grained', keys: ['fine grained', 'finegrained'] },
  ])('spells $form in each way', ({ form, keys }) => {
    const spelt = variantsOf(form).map((variant) => variant.key);
    expect(spelt).toEqual(expect.arrayContaining(keys));
    expect(new Set(spelt).size).toBe(spelt.length);
  });

  it('asks for the case of a short form and its plural', () => {
    expect(variantsOf('RAG')).toEqual([
      { key: 'rag', exact: 'RAG' },
      { key: 'rags', exact: 'RAGs' },
    ]);
  });

  it('takes a hyphen in a short form as a space, or leaves it out', () => {
    expect(variantsOf('GPT-4')).toContainEqual({ key: 'gpt 4', exact: 'GPT4' });
    expect(variantsOf('GPT-4')).toContainEqual({ key: 'gpt4', exact: 'GPT4' });
  });

  it('does not join what would be a word of three letters or fewer', () => {
    expect(variantsOf('K-V').map((variant) => variant.key)).toEqual(['k v', 'k vs']);
  });

  it('makes no plural of a plural', () => {
    expect(variantsOf('GPUs').map((variant) => variant.key)).toEqual(['gpus']);
    expect(variantsOf('weights').map((variant) => variant.key)).toEqual(['weights']);
  });

  it.each([
    ['Cursor', [{ key: 'cursor', exact: 'Cursor' }]],
    ['Stable Diffusion', [{ key: 'stable diffusion', exact: 'StableDiffusion' }]],
    [
      'Llama-2',
      [
        { key: 'llama 2', exact: 'Llama2' },
        { key: 'llama2', exact: 'Llama2' },
      ],
    ],
    ['llama.cpp', [{ key: 'llama.cpp', exact: null }]],
  ])('spells the name %s in its own case, without a plural', (name, spellings) => {
    expect(nameVariantsOf(name)).toEqual(spellings);
    expect(spellingsOf({ category: 'tool' }, name)).toEqual(spellings);
    expect(spellingsOf({ category: 'agents' }, name)).toEqual(variantsOf(name));
  });

  it('joins no words that are written with a space', () => {
    expect(variantsOf('vector database').map((variant) => variant.key)).not.toContain('vectordatabase');
  });
});

describe('verbVariantsOf', () => {
  it('gives every tense, with a space and without', () => {
    expect(verbVariantsOf('fine-tune').map((variant) => variant.key)).toEqual(
      expect.arrayContaining([
        'fine tune',
        'finetune',
        'fine tunes',
        'finetunes',
        'fine tuned',
        'finetuned',
        'fine tuning',
        'finetuning',
      ]),
    );
  });

  it('gives both spellings', () => {
    expect(verbVariantsOf('quantize').map((variant) => variant.key)).toEqual(
      expect.arrayContaining(['quantize', 'quantise', 'quantized', 'quantised', 'quantizing', 'quantising']),
    );
  });

  it('leaves the case of verbs free', () => {
    expect(verbVariantsOf('RAG').every((variant) => variant.exact === null)).toBe(true);
  });
});

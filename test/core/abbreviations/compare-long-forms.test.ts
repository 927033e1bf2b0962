import { describe, expect, it } from 'vitest';
import { compareLongForms } from '../../../src/core/abbreviations/compare-long-forms.ts';

describe('compareLongForms', () => {
  it.each([
    ['Retrieval-Augmented Generation', ['retrieval-augmented generation'], 'same'],
    ['retrieval augmented text generation', ['retrieval-augmented generation'], 'same'],
    ['large-scale language models', ['large language model'], 'same'],
    ['low-rank adaption', ['low-rank adaptation'], 'same'],
    ['generative adversarial nets', ['generative adversarial network'], 'same'],
    ['Principle component analysis', ['principal component analysis'], 'same'],
    ['false-negative rate', ['false negative', 'miss rate', 'false negative rate'], 'same'],
    ['red, amber, green', ['retrieval-augmented generation', 'rag pipeline'], 'other'],
    ['Cable News Network', ['convolutional neural network', 'convolution layer'], 'other'],
    ['statistical shape model', ['state space model'], 'other'],
    ['maximum likelihood', ['machine learning', 'ml model'], 'other'],
    ['data protection officer', ['direct preference optimization'], 'other'],
    ['Deep Q-networks', ['q-learning', 'deep q-network'], 'same'],
    ['service-learning agreement', ['service-level agreement'], null],
    ['automated intelligence', ['artificial intelligence'], null],
    ['artificial insemination', ['artificial intelligence'], null],
    ['ML operations', ['machine learning operations'], null],
    ['perplexities', ['logarithm'], null],
  ] as const)('of "%s" with %j says %s', (long, others, expected) => {
    expect(compareLongForms({ text: long, cost: 0 }, others)).toBe(expected);
  });

  it.each([
    ['masked autoencoder', 'mean absolute error', 'other'],
    ['llama models', 'large language model', null],
    ['large model of language', 'large language model', 'same'],
  ])('of "%s", at a cost, with "%s" says %s', (long, other, expected) => {
    expect(compareLongForms({ text: long, cost: 1 }, [other])).toBe(expected);
  });

  it('counts each word of another long form once', () => {
    expect(compareLongForms({ text: 'model model model', cost: 0 }, ['large language model'])).toBe('other');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isShortForm,
  isSmallWord,
  longFormAfter,
  longFormBefore,
  wholeLongForm,
  withoutPlural,
} from '../../../src/core/abbreviations/long-form.ts';

describe('isShortForm', () => {
  it.each(['RAG', 'LLMs', 'LoRA', 'k-NN', 'TF-IDF', 'A2A', 'GPT-4', 'ÉÀ', 'MLOps'])('takes "%s"', (text) => {
    expect(isShortForm(text)).toBe(true);
  });

  it.each(['', 'A', 'rag', 'Rag', 'RAG pipeline', 'RAG)', 'nDCG@10', 'B2', 'CLASSIFICATION', '-RAG'])(
    'does not take "%s"',
    (text) => {
      expect(isShortForm(text)).toBe(false);
    },
  );
});

describe('withoutPlural', () => {
  it.each([
    ['LLMs', 'LLM'],
    ['LLM', 'LLM'],
    ['FLOPS', 'FLOPS'],
    ['MLOps', 'MLOps'],
    ['T5s', 'T5'],
  ])('makes of "%s" "%s"', (short, single) => {
    expect(withoutPlural(short)).toBe(single);
  });
});

describe('wholeLongForm', () => {
  it.each([
    ['RAG', 'retrieval-augmented generation', 0],
    ['RAG', 'red, amber, green', 0],
    ['RAG', '“red/amber/green”'.replace(/[“”]/g, '"'), 0],
    ['LLMs', 'large language models', 0],
    ['RLHF', 'reinforcement learning from human feedback', 0],
    ['HIPAA', 'Health Insurance Portability and Accountability Act', 0],
    ['ToT', 'tree of thoughts', 0],
    ['ICL', 'in-context learning', 0],
    ['TF-IDF', 'term frequency-inverse document frequency', 0],
    ['LoRA', 'low-rank adaptation', 0],
    ['ReAct', 'reasoning and acting', 0],
    ['A2A', 'agent to agent', 0],
    ['XAI', 'explainable artificial intelligence', 0],
    ['LIME', 'local interpretable model-agnostic explanations', 0],
    ['VAE', 'variational autoencoder', 1],
    ['SHAP', 'SHapley Additive exPlanations', 1],
    ['RAG', 'retrieval-augmented text generation', 1],
    ['DB', 'database', 1],
  ])('takes "%s" for "%s", at a cost of %i', (short, long, cost) => {
    expect(wholeLongForm(short, long)?.cost).toBe(cost);
  });

  it.each([
    ['RAG', 'see below'],
    ['RAG', 'retrieval'],
    ['RAG', 'a retrieval-augmented generation'],
    ['RAG', 'generation augmented by retrieval'],
    ['RAG', 'RAG and agents'],
    ['RAG', 'retrieval. Augmented generation'],
    ['LLMs', 'GPT-4, Claude'],
    ['LLM', 'language models'],
    ['AI', 'about it'],
    ['AI', 'Austria, Italy'],
    ['ML', 'Howard and Ruder, 2018'],
    ['', 'retrieval'],
  ])('does not take "%s" for "%s"', (short, long) => {
    expect(wholeLongForm(short, long)).toBeNull();
  });

  it('takes the initials of any words for their short form, at no cost, and loses none of the words', () => {
    const word = fc.stringMatching(/^[a-z]{4,10}$/).filter((each) => !isSmallWord(each));
    const gap = fc.constantFrom(' ', '-', '\n', ' of ', ' and ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 3, maxLength: 6 }), (parts) => {
        const long = parts
          .map(([each, behind], at) => (at === parts.length - 1 ? each : each + behind))
          .join('');
        const short = parts.map(([each]) => each[0]?.toUpperCase()).join('');
        expect(wholeLongForm(short, long)).toEqual({ text: long.replace(/\s+/g, ' '), cost: 0 });
        expect(longFormBefore(short, `Then: ${long}`)).toMatchObject({ cost: 0 });
        expect(longFormAfter(short, `${long}. Then`)).toMatchObject({ cost: 0 });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('longFormBefore', () => {
  it.each([
    ['RAG', 'We use retrieval-augmented generation', 'retrieval-augmented generation'],
    ['RAG', 'The retrieval of answers by  retrieval\nAugmented Generation', 'retrieval Augmented Generation'],
    // The shortest that the letters allow is not always the surest.
    ['SSL', 'with self-supervised learning', 'self-supervised learning'],
    ['AI', 'an institute of artificial intelligence', 'artificial intelligence'],
    ['LLM', 'of a large. Language models', null],
    ['RAG', 'Some ways to make answers better', null],
    ['RAG', '', null],
  ])('of "%s" in "%s" is %s', (short, text, long) => {
    expect(longFormBefore(short, text)?.text ?? null).toBe(long);
  });
});

describe('longFormAfter', () => {
  it.each([
    ['RAG', 'retrieval-augmented generation in all of its kinds', 'retrieval-augmented generation'],
    [
      'RLHF',
      'reinforcement learning from human feedback, which',
      'reinforcement learning from human feedback',
    ],
    ['RAG', 'all that we do', null],
    ['RAG', 'retrieval. Augmented generation', null],
  ])('of "%s" in "%s" is %s', (short, text, long) => {
    expect(longFormAfter(short, text)?.text ?? null).toBe(long);
  });
});

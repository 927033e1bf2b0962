import { describe, expect, it } from 'vitest';
import { sourceKind } from '../../../src/core/glossary/source-kind.ts';

describe('sourceKind', () => {
  it.each([
    ['https://eur-lex.europa.eu/eli/reg/2024/1689/oj', 'law'],
    ['https://www.iso.org/standard/81230.html', 'standard'],
    ['https://arxiv.org/abs/2005.11401', 'paper'],
    ['https://doi.org/10.1007/s10618-008-0114-1', 'paper'],
    ['https://proceedings.mlr.press/v70/guo17a.html', 'paper'],
    ['https://www.deeplearningbook.org/contents/ml.html', 'book'],
    ['https://nlp.stanford.edu/IR-book/', 'book'],
    ['https://scikit-learn.org/stable/modules/svm.html', 'documentation'],
    ['https://docs.vllm.ai/en/latest/', 'documentation'],
    ['https://developers.google.com/machine-learning/glossary', 'documentation'],
    ['https://huggingface.co/docs/transformers/glossary', 'documentation'],
    ['https://huggingface.co/blog/how-to-generate', 'page'],
    ['https://github.com/openai/evals', 'code'],
    ['https://martinfowler.com/articles/feature-toggles.html', 'page'],
    ['https://notarxiv.org/abs/1', 'page'],
    ['https://arxiv.org.example/abs/1', 'page'],
  ])('of %s is "%s"', (url, kind) => {
    expect(sourceKind({ url })).toBe(kind);
  });

  it('of what everybody says is "usage"', () => {
    expect(sourceKind({ commonUsage: 'Everybody says so.' })).toBe('usage');
  });
});

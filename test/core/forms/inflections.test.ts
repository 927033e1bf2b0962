import { describe, expect, it } from 'vitest';
import { otherSpellingOf, pluralsOf, verbFormsOf } from '../../../src/core/forms/inflections.ts';

describe('pluralsOf', () => {
  it.each([
    ['token', ['tokens']],
    ['batch', ['batches']],
    ['loss', ['losses']],
    ['bias', ['biases']],
    ['corpus', ['corpuses']],
    ['proxy', ['proxies']],
    ['array', ['arrays']],
    ['hypothesis', ['hypotheses']],
    ['matrix', ['matrices', 'matrixes']],
    ['index', ['indices', 'indexes']],
    ['criterion', ['criteria']],
    ['epoch', ['epochs']],
    ['axis', ['axes']],
    ['quiz', ['quizzes']],
    ['weights', []],
    ['f1', []],
    ['k', []],
  ])('gives those of %s', (noun, plurals) => {
    expect(pluralsOf(noun).sort()).toEqual([...plurals].sort());
  });
});

describe('verbFormsOf', () => {
  it.each([
    ['train', ['trains', 'trained', 'training']],
    ['tune', ['tunes', 'tuned', 'tuning']],
    ['hallucinate', ['hallucinates', 'hallucinated', 'hallucinating']],
    ['overfit', ['overfits', 'overfitted', 'overfitting']],
    ['chunk', ['chunks', 'chunked', 'chunking']],
    ['batch', ['batches', 'batched', 'batching']],
    ['classify', ['classifies', 'classified', 'classifying']],
    ['deploy', ['deploys', 'deployed', 'deploying']],
    ['map', ['maps', 'mapped', 'mapping']],
    ['red-team', ['red-teams', 'red-teamed', 'red-teaming']],
    ['label', ['labels', 'labeled', 'labeling']],
    ['bias', ['biases', 'biased', 'biasing']],
    ['mix', ['mixes', 'mixed', 'mixing']],
    ['embed', ['embeds', 'embedded', 'embedding']],
    ['infer', ['infers', 'inferred', 'inferring']],
    ['debug', ['debugs', 'debugged', 'debugging']],
    ['render', ['renders', 'rendered', 'rendering']],
    ['agree', ['agrees', 'agreed', 'agreeing']],
  ])('conjugates %s', (verb, forms) => {
    expect(verbFormsOf(verb)).toEqual(forms);
  });
});

describe('otherSpellingOf', () => {
  const PAIRS = [
    ['tokenization', 'tokenisation'],
    ['tokenizer', 'tokeniser'],
    ['regularization', 'regularisation'],
    ['recognize', 'recognise'],
    ['capitalized', 'capitalised'],
    ['unlabeled', 'unlabelled'],
    ['signaling', 'signalling'],
    ['centers', 'centres'],
    ['quantized', 'quantised'],
    ['optimizing', 'optimising'],
    ['analyze', 'analyse'],
    ['labeled', 'labelled'],
    ['labeling', 'labelling'],
    ['modeling', 'modelling'],
    ['behavior', 'behaviour'],
    ['behavioral', 'behavioural'],
    ['neighbors', 'neighbours'],
    ['center', 'centre'],
    ['artifacts', 'artefacts'],
    ['grayscale', 'greyscale'],
    ['judgment', 'judgement'],
    ['defense', 'defence'],
    ['catalog', 'catalogue'],
  ] as const;

  it.each(PAIRS)('knows that %s and %s are one word', (american, british) => {
    expect(otherSpellingOf(american)).toBe(british);
    expect(otherSpellingOf(british)).toBe(american);
  });

  it.each(['token', 'size', 'resize', 'downsizing', 'noise', 'denoising', 'precise', 'supervised', 'models'])(
    'leaves %s alone',
    (word) => {
      expect(otherSpellingOf(word)).toBeNull();
    },
  );
});

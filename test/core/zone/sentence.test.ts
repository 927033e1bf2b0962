import { describe, expect, it } from 'vitest';
import { hasSentence } from '../../../src/core/zone/sentence.ts';

describe('hasSentence', () => {
  it.each([
    'The model reads a line of the log, and then it stops.',
    'He said that “the model reads a line of the log.” Then',
    'Here are some of the papers that are worth reading:',
    '大量文献对联邦学习进行了讨论指出联邦学习的实现的第三步很容易出现通信瓶颈这是首当其冲的问题提出了降低上行链路。通信',
  ])('has one: %s', (text) => {
    expect(hasSentence(text)).toBe(true);
  });

  it.each([
    'Keep it short.',
    '1.2 Fine-tuning of a model for one of your own products',
    '1. Fine-tuning of a model for one of your own products',
    'How do you fine-tune a model for your own products?',
    'Fine-tuning: an introduction to what it is and what it can do',
    'How are evaluations used differently in development vs. in production?',
    'Are similarity metrics (BERTScore, ROUGE, etc.) useful for long texts?',
    'J. R. R. Tolkien and others on language models in the wild',
  ])('has none: %s', (text) => {
    expect(hasSentence(text)).toBe(false);
  });
});

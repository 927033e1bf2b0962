import { describe, expect, it } from 'vitest';
import { findMatches } from '../../../src/core/forms/find-matches.ts';
import { openFormIndex } from '../../../src/core/forms/form-index.ts';
import { packForms } from '../../../src/core/forms/pack-forms.ts';
import { isInName } from '../../../src/core/sense/is-in-name.ts';
import { makeTerm } from '../../make-term.ts';

const FORMS = [
  'inference',
  'benchmark',
  'fine-tuning',
  'gradient descent',
  'machine learning',
  'prompt engineering',
  'transformer',
  'GitHub Copilot',
  'RAG',
  'LLM',
  'LLMOps',
  'ResNet',
];
const INDEX = openFormIndex(packForms(FORMS.map((form) => makeTerm(form, { forms: [form] }))));

/** Whether the only form in a text is taken for a part of a name. */
function isPart(text: string): boolean {
  const { text: searched, matches } = findMatches(INDEX, text);
  expect(matches).toHaveLength(1);
  return matches.some((match) => isInName(searched, match));
}

describe('isInName', () => {
  it.each([
    ['a product', 'The servers in question are the Text Generation Inference server and another.'],
    [
      'a product that begins the sentence',
      'Text Generation Inference is an option that is nowhere near as fast.',
    ],
    [
      'a name with another word behind it',
      'They are more productive with GitHub Copilot Chat than without it.',
    ],
    [
      'an adjective that makes a name',
      'The data come from Projected Gradient Descent (PGD), as in the paper.',
    ],
    [
      'a company with a capital inside its name',
      'CloudAI Inference has been with us since the last year or so.',
    ],
    ['two names with a hyphen', 'The backbone that they took was an Inception-ResNet with fewer layers.'],
    ['a name of many capitals', 'You can train the network with a Wide ResNet of some depth instead.'],
    ['a job', 'A Machine Learning Engineer writes software that learns from data.'],
    ['a name after a comma', 'Others use the Triton server, Modular Inference Engine, or something like it.'],
  ])('takes for a part of %s what stands in it', (_what, text) => {
    expect(isPart(text)).toBe(true);
  });

  it.each([
    [
      'a word in small letters beside a name',
      'We then measured how fast Hugging Face inference was on this machine.',
    ],
    ['the start of a sentence', 'Inference takes longer than that where the batches are small.'],
    [
      'a word behind the start of a sentence',
      'The Transformer was introduced for translation between languages.',
    ],
    [
      'a capital that only the start of a sentence gives',
      'Our RAG finds the passages that somebody asked for.',
    ],
    ['an abbreviation behind another word', 'Hosted LLMs are cheaper than those that one serves oneself.'],
    ['an abbreviation beside a name', 'Whoever asks the OpenAI LLM gets an answer within a second.'],
    [
      'a form of many capitals behind a number',
      '3.2.3 Build LLMOps, but build it for the right reason: speed.',
    ],
    ['a heading in title case', 'How Fine-Tuning Works'],
    ['a long heading in title case', 'What the Best Teams Know About Prompt Engineering for Large Products'],
    ['a name that is the form itself', 'They are more productive with GitHub Copilot than without any help.'],
    ['a capital before an abbreviation', 'Benchmark ANNs on the tasks that your readers really have.'],
    [
      'a word behind a dash',
      'The cost of collecting data is small—Prompt engineering takes little more than time.',
    ],
    [
      'a word behind a colon',
      'There is one thing that matters more than Quality: Inference and what it costs.',
    ],
    ['the first word of a line', 'an item that ends in Latin\nInference costs less there, as we shall see'],
    ['the start of a sentence beside a name', 'Benchmark Gemini on the tasks that your readers really have.'],
  ])('leaves alone %s', (_what, text) => {
    expect(isPart(text)).toBe(false);
  });
});

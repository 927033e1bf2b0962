import { describe, expect, it } from 'vitest';
import { longFormBefore } from '../../../src/core/abbreviations/long-form.ts';
import { isSureAlone } from '../../../src/core/abbreviations/sure-long-form.ts';

/** Whether the long form that a text ends with, before "(SHORT)", is sure by itself. */
function isTaken(text: string): boolean {
  const [, head = '', short = '', behind = ''] = /^(.*?) ?\((\S+)\)(.*)$/.exec(text) ?? [];
  const long = longFormBefore(short, head) ?? expect.unreachable(`${text} has a long form`);
  return isSureAlone(short, long, { before: head.slice(0, -long.text.length), behind });
}

describe('isSureAlone', () => {
  it.each([
    'the process reward model (PRM)',
    'Normalized Discounted Cumulative Gain (NDCG)',
    'multi-agent reinforcement learning (MARL)',
    'Centralized Training with Decentralized Execution (CTDE)',
    'Individual-Global-Max (IGM)',
    'variational autoencoder (VAE)',
    'the Generalized Linear Models (GLMs)',
    'collaborative filtering (CF)',
    'Knowledge Distillation (KD)',
    'auto-encoders (AE)',
    'Gated Transformer-XL (GTrXL)',
    'Amazon Mechanical Turk (MTurk)',
    'eXtreme gradient boosting (XGB)',
    'Monte Carlo Tree Search (MCTS)',
  ])('takes "%s"', (text) => {
    expect(isTaken(text)).toBe(true);
  });

  it.each([
    ['the name of a person', 'John Smith (JS)'],
    ['the name of a person, with letters from within', 'Rep. Robert Aderholt (R-AL)'],
    ['the name of a place', 'New York (NY)'],
    ['two short words', 'a red map (RM)'],
    ['two letters of which one begins no word', 'an autoencoder (AE)'],
    ['one word', 'the transformer (TRF)'],
    ['letters that begin no word', 'the random Gaussian noise (RGSNE)'],
    ['a number of a chapter', 'the instrumental variable (IV)'],
    ['a heading in capitals', 'PROCESS REWARD MODEL (PRM)'],
    ['a venue', 'Transactions on Machine Learning (TML)'],
    ['the rest of a venue', 'the Conference on Neural Information Processing Systems (NIPS)'],
    ['the rest of a venue, named behind it', 'Intelligent Robots and Systems (IROS), IEEE Conference'],
    ['the rest of a name', 'Climate Change Adaptation (CA) Project'],
    ['what two words grown together begin', 'analyzeBinary Cross-Entropy (BCE)'],
  ])('leaves %s: "%s"', (_what, text) => {
    expect(isTaken(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { isInCompound } from '../../../src/core/sense/is-in-compound.ts';

/** Whether the words in corner brackets are taken for a part of a word that hyphens join. */
function isPart(marked: string): boolean {
  const start = marked.indexOf('⟦');
  return isInCompound(marked.replace(/[⟦⟧]/g, ''), { start, end: marked.indexOf('⟧') - 1 });
}

describe('isInCompound', () => {
  it.each([
    'The crate carnot-⟦webgpu⟧-gateway is new.',
    'We compare it with QMIX‑⟦RNN⟧‑Hidden.',
    'It stands in 2020-04-07-the-⟦transformer⟧-family.',
    'A full-⟦data point⟧ carries no information.',
    'It serves cross-⟦language model⟧ sharing.',
    'Errors in the test-⟦validation set⟧ come first.',
    'It is compared with MMD-⟦VAE⟧ on this.',
    'The Boundary-⟦AUC⟧ measures another area.',
    'Pictures of ⟦GAN⟧-Pix2Pix show made-up details.',
    'The model text-⟦embedding⟧-3 is used.',
    'The model ⟦text-embedding⟧-ada-002 is used.',
  ])('is a part: %s', (text) => {
    expect(isPart(text)).toBe(true);
  });

  it.each([
    '⟦webgpu⟧-gateway is new.',
    'It is an in-house ⟦data point⟧-gateway.',
    'A multi-⟦token⟧ answer.',
    'These are non-⟦LLM⟧-based systems.',
    'The pre-⟦quantized model⟧ is smaller.',
    'A 7-⟦billion parameter⟧ model runs there.',
    'The v2-⟦LLM⟧-based part is new.',
    'They use human-⟦labeled datasets⟧ for it.',
    'They use domain-⟦fine-tuning⟧ for it.',
    'An Any-⟦LLM⟧ interface.',
    'The non-⟦LLM⟧ part is older.',
    'An ⟦AI⟧-Driven approach.',
    'It runs ⟦Qwen3⟧-4B at home.',
    'A cost-per-⟦token⟧ view.',
    'It has one - ⟦data point⟧ - that stands out.',
    'It has one—⟦data point⟧—that stands out.',
  ])('is none: %s', (text) => {
    expect(isPart(text)).toBe(false);
  });
});

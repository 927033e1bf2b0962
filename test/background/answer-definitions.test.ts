import { describe, expect, it, vi } from 'vitest';
import { answerDefinitions } from '../../src/background/answer-definitions.ts';

vi.mock('virtual:gloss/terms', async () => {
  const { makeTerm } = await import('../make-term.ts');
  return { default: [makeTerm('logits'), makeTerm('softmax')] };
});
vi.mock('virtual:gloss/former-term-ids', () => ({ default: new Map([['softargmax', 'softmax']]) }));

describe('answerDefinitions', () => {
  it('gives the definitions of terms, without those of ids that no term has or had', () => {
    expect(answerDefinitions(['softmax', 'nowhere', 'logits'])).toMatchObject([
      { id: 'softmax', definition: { id: 'softmax' } },
      { id: 'logits', definition: { id: 'logits' } },
    ]);
  });

  it('gives the heir’s definition under the former id that was asked for', () => {
    expect(answerDefinitions(['softargmax'])).toMatchObject([
      { id: 'softargmax', definition: { id: 'softmax', name: 'softmax' } },
    ]);
  });
});

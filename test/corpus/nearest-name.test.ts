import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestName } from '../../src/corpus/nearest-name.ts';

const NAMES = ['logits', 'top-p-sampling', 'top-k-sampling', 'temperature', 'retrieval-augmented-generation'];

describe('nearestName', () => {
  it.each([
    ['logit', 'logits'],
    ['lgoits', 'logits'],
    ['temprature', 'temperature'],
    ['top-q-samplng', 'top-p-sampling'],
    ['top-k-sampling', 'top-k-sampling'],
    ['retreival-augmented-generation', 'retrieval-augmented-generation'],
  ])('takes %s for %s', (wrong, name) => {
    expect(nearestName(wrong, NAMES)).toBe(name);
  });

  it.each(['agent', 'rag', 'sampling', 'backpropagation'])('finds nothing near %s', (wrong) => {
    expect(nearestName(wrong, NAMES)).toBeNull();
  });

  it('finds nothing among no names', () => {
    expect(nearestName('logits', [])).toBeNull();
  });

  it('always finds a name that is written right', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.nat(), (names, at) => {
        const name = names[at % names.length] ?? '';
        expect(nearestName(name, names)).toBe(name);
      }),
    );
  });

  it('finds a name in which a letter is missing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.nat(), (name, at) => {
        const cut = at % name.length;
        expect(nearestName(name.slice(0, cut) + name.slice(cut + 1), ['0123456789', name])).toBe(name);
      }),
    );
  });
});

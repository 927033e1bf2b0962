import { describe, expect, it } from 'vitest';
import { currentId } from '../../../src/core/glossary/former-ids.ts';

const FORMER_IDS = new Map([['softargmax', 'softmax']]);

describe('currentId', () => {
  it.each([
    ['softargmax', 'softmax'],
    ['softmax', 'softmax'],
    ['nowhere', 'nowhere'],
    ['constructor', 'constructor'],
  ])('of "%s" is "%s"', (id, current) => {
    expect(currentId(id, FORMER_IDS)).toBe(current);
  });
});

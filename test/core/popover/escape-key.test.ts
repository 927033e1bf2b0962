import { describe, expect, it } from 'vitest';
import { isEscapeOurs } from '../../../src/core/popover/escape-key.ts';

describe('isEscapeOurs', () => {
  it.each([
    { hasFocus: false, closesPage: false, isOurs: false },
    { hasFocus: true, closesPage: false, isOurs: true },
    { hasFocus: false, closesPage: true, isOurs: true },
    { hasFocus: true, closesPage: true, isOurs: true },
  ])(
    'is $isOurs where the focus is in it: $hasFocus, and the page would close something: $closesPage',
    (facts) => {
      expect(isEscapeOurs(facts)).toBe(facts.isOurs);
    },
  );
});

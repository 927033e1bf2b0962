// How long a pointer rests before a popover opens, by the reader's choice.
import { describe, expect, it } from 'vitest';
import { restOf } from '../../../src/core/popover/pointer-rest.ts';

describe('restOf', () => {
  it.each([
    ['as chosen', { buttons: 0, altKey: false }, 'rest', 350],
    ['with Alt, too', { buttons: 0, altKey: true }, 'rest', 350],
    ['not without the key that is wanted', { buttons: 0, altKey: false }, 'alt', null],
    ['with the key that is wanted', { buttons: 0, altKey: true }, 'alt', 350],
    ['not while a button is held', { buttons: 1, altKey: true }, 'rest', null],
  ] as const)('%s', (_when, pointer, opensBy, rest) => {
    expect(restOf(pointer, { restMs: 350, opensBy })).toBe(rest);
  });
});

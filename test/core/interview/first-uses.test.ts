import { describe, expect, it } from 'vitest';
import { firstUses } from '../../../src/core/interview/first-uses.ts';

const use = (at: number, ...ids: string[]) => ({ at, ids });

describe('firstUses', () => {
  it('keeps the first use of each likeliest term, in the order of the texts', () => {
    const found = new Map([
      ['second', [use(0, 'a'), use(5, 'c')]],
      ['first', [use(0, 'a', 'b'), use(9, 'b'), use(12, 'a')]],
    ]);
    expect([...firstUses(['first', 'second', 'third'], found)]).toEqual([
      ['first', [use(0, 'a', 'b'), use(9, 'b')]],
      ['second', [use(5, 'c')]],
      ['third', []],
    ]);
  });

  it('has no mark for a use that may be nothing', () => {
    expect(firstUses(['text'], new Map([['text', [use(0)]]])).get('text')).toEqual([]);
  });
});

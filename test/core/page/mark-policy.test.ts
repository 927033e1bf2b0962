import { describe, expect, it } from 'vitest';
import { firstOfEach } from '../../../src/core/page/choose-matches.ts';

describe('firstOfEach', () => {
  it('keeps the first match of each meaning, in their order', () => {
    const match = (start: number, ids: string[], expansion: string | null = null) => ({
      start,
      ids,
      expansion,
    });
    const all = [
      match(0, ['rag']),
      match(1, ['drift']),
      match(2, ['rag']),
      match(3, ['rag'], 'retrieval-augmented generation'),
      match(4, ['drift', 'data-drift']),
      match(5, ['drift']),
    ];
    expect(firstOfEach(all).map(({ start }) => start)).toEqual([0, 1, 3, 4]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addToFilter,
  bitOf,
  filterPasses,
  hasBitOf,
  newBitFilter,
} from '../../../src/core/text/bit-filter.ts';
import { hashOf } from '../../../src/core/text/words.ts';

const hash = fc.nat({ max: 0x3fffffff });

describe('a bit filter', () => {
  it('passes each of its own hashes', () => {
    fc.assert(
      fc.property(fc.constantFrom(32, 64, 1024), fc.array(hash), (bits, own) => {
        const filter = newBitFilter(bits);
        for (const each of own) addToFilter(filter, each);
        for (const each of own) expect(filterPasses(filter, each)).toBe(1);
      }),
    );
  });

  it('passes none while it is empty, and few others', () => {
    const words = Array.from({ length: 2000 }, (_, number) => hashOf(`word${number * 7919}`));
    const passed = (filter: Int32Array) =>
      words.slice(1000).filter((each) => filterPasses(filter, each) === 1);
    const filter = newBitFilter(8192);
    expect(passed(filter)).toEqual([]);
    for (const each of words.slice(0, 1000)) addToFilter(filter, each);
    expect(passed(filter).length).toBeLessThan(200);
  });

  it('tells bits apart by the last five of a hash', () => {
    fc.assert(
      fc.property(hash, hash, (one, other) => {
        expect(hasBitOf(bitOf(one), other)).toBe((one & 31) === (other & 31) ? 1 : 0);
      }),
    );
  });
});

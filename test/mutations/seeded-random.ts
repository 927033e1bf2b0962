// Random choices that can be repeated.

/** Random choices that come again with the same seed. */
export interface Random {
  /** A whole number from 0 up to, not including, a limit. */
  below(limit: number): number;
  /** Returns true this many times in a hundred. */
  percent(share: number): boolean;
  /** One of some items; undefined if there is none. */
  of<Item>(items: readonly Item[]): Item | undefined;
}

/** Makes random choices from a seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, percent: (share) => below(100) < share, of: (items) => items[below(items.length)] };
}

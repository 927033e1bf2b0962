// A set of hashes in a few machine words: a Bloom filter with one hash. It misses none of its own and passes few
// others, so that one look rules out most words of a text.

/** Bits of hashes, 32 in each number. */
export type BitFilter = Int32Array;

/**
 * Makes an empty filter of this many bits: a power of two, at least 32. With eight bits for each hash, it passes one
 * other in eight.
 */
export function newBitFilter(bits: number): BitFilter {
  return new Int32Array(bits >> 5);
}

/** Adds a hash to a filter, in place. */
export function addToFilter(filter: BitFilter, hash: number): void {
  const index = (hash >> 5) & (filter.length - 1);
  filter[index] = (filter[index] ?? 0) | bitOf(hash);
}

/** Returns 1 if a hash may be in a filter, 0 if it is not: a number, for loops without a branch. */
export function filterPasses(filter: BitFilter, hash: number): number {
  return hasBitOf(filter[(hash >> 5) & (filter.length - 1)] ?? 0, hash);
}

/**
 * Returns the bit that stands for a hash in a number of 32 bits. A shift uses only the last five bits of its
 * distance.
 */
export function bitOf(hash: number): number {
  return 1 << hash;
}

/** Returns 1 if a number of 32 bits has the bit that stands for a hash, else 0. */
export function hasBitOf(bits: number, hash: number): number {
  return (bits >> hash) & 1;
}

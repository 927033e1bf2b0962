// A set of hashes in a few machine words: a Bloom filter with one hash. It misses none of its own and passes few others,
// so that most words of a text are done with by one look.

/** Bits of hashes, 32 in each number. */
export type BitFilter = Int32Array;

/** Returns an empty filter of so many bits: a power of two, at least 32. Eight bits for each hash pass one other in eight. */
export function newBitFilter(bits: number): BitFilter {
  return new Int32Array(bits >> 5);
}

export function addToFilter(filter: BitFilter, hash: number): void {
  const index = (hash >> 5) & (filter.length - 1);
  filter[index] = (filter[index] ?? 0) | bitOf(hash);
}

/** Returns 1 if a hash may be among those of a filter, 0 if it is not: a number, for loops without a branch. */
export function filterPasses(filter: BitFilter, hash: number): number {
  return hasBitOf(filter[(hash >> 5) & (filter.length - 1)] ?? 0, hash);
}

/** Returns the bit that stands for a hash in a number of 32 bits. Shifts look at the last five bits of their distance only. */
export function bitOf(hash: number): number {
  return 1 << hash;
}

/** Returns 1 if a number of 32 bits has the bit that stands for a hash, else 0. */
export function hasBitOf(bits: number, hash: number): number {
  return (bits >> hash) & 1;
}

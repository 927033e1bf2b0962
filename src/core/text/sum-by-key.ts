// Sums numbers that have the same key.

/** Returns the sum of the numbers of each key, in the order in which the keys come first. */
export function sumByKey<Key>(numbers: Iterable<readonly [Key, number]>): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const [key, number] of numbers) sums.set(key, (sums.get(key) ?? 0) + number);
  return sums;
}

/** Returns how often each key is there. */
export function countByKey<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

// Sums numbers that have the same key.

/** Adds numbers to the sums of their keys, in place. */
export function addByKey<Key>(sums: Map<Key, number>, numbers: Iterable<readonly [Key, number]>): void {
  for (const [key, number] of numbers) sums.set(key, (sums.get(key) ?? 0) + number);
}

/** Returns how often each key occurs, in the order of first occurrence. */
export function countByKey<Key>(keys: Iterable<Key>): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

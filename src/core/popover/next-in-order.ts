// Goes from where a reader is to the next or the previous of some things in order.

/** Which one is wanted; 'here' is the one where the reader is, or else the next. */
export type Step = 'next' | 'previous' | 'here';

/**
 * Returns the index of the wanted one among `count`, and whether the way there led around an end; null where there are none.
 * `place` is where the reader is: on the one of that index, or between two, by a half.
 */
export function nextInOrder(
  count: number,
  place: number,
  step: Step,
): { readonly index: number; readonly isAround: boolean } | null {
  if (count === 0) return null;
  const index = { next: Math.floor(place) + 1, previous: Math.ceil(place) - 1, here: Math.ceil(place) }[step];
  return { index: (index + count) % count, isAround: index < 0 || index >= count };
}

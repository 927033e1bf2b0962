// Says how long a pointer is to rest on a mark before its popover opens, as the reader has chosen.

/** What the reader has chosen of opening by pointer. */
export interface OpeningChoice {
  /** How long the pointer rests on a mark before its popover opens, in milliseconds. */
  readonly restMs: number;
  /** Whether a rest is enough, or the Alt key is to be held as well. */
  readonly opensBy: 'rest' | 'alt';
}

/** The longest rest that a reader may choose, in milliseconds, and the steps between. */
export const MOST_REST_MS = 1000;
export const REST_STEP_MS = 50;

/** Returns how long the pointer is to rest, in milliseconds; null where it opens nothing: who holds a button drags or selects. */
export function restOf(
  { buttons, altKey }: { readonly buttons: number; readonly altKey: boolean },
  { restMs, opensBy }: OpeningChoice,
): number | null {
  return buttons !== 0 || (opensBy === 'alt' && !altKey) ? null : restMs;
}

// A stretch of a text.

/** From one offset of a text to another, which it does not hold. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

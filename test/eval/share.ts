// Writes down how much of a whole something is.

/** Returns a part's share of a whole, 0 to 1, with three digits; that of nothing is 0. */
export function share(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(3);
}

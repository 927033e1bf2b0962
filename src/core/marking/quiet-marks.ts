// Decides which marks are painted more quietly, so that a text with many of them does not shout.

/** How near marks are to be in one line, in characters: half of a line that is good to read. */
const NEAR = 40;

/**
 * Returns, for the marks of one block in their order, whether each is painted quietly: the second and later of those that
 * stand near each other.
 */
export function quietMarks(marks: readonly { readonly start: number; readonly end: number }[]): boolean[] {
  return marks.map(({ start }, index) => {
    const before = marks[index - 1];
    return before !== undefined && start - before.end < NEAR;
  });
}

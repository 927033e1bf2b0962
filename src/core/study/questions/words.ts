// The words of a text that carry meaning, as far as a test-wise reader compares them.

/** Words that stand in any definition. */
const COMMON = new Set(
  (
    'the and for that which with from its this are was has have not one two can may than then them they their ' +
    'each any all some such into out over under per more most less often what when where who how use used uses using'
  ).split(' '),
);

/** Two words are taken for one where they begin with as many of the same letters: "train", "training", "trained". */
const STEM = 5;
const SHORTEST_WORD = 3;

/** Returns the stems of a text's words, without those that stand in any definition. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const singular = word.replace(/(?<=..)(?:ies|es|s|y)$/u, '');
    if (word.length >= SHORTEST_WORD && !COMMON.has(word)) stems.add(singular.slice(0, STEM));
  }
  return stems;
}

/** Returns whether two sets have something in common. */
export function overlaps<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  for (const item of one) if (other.has(item)) return true;
  return false;
}

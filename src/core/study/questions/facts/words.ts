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

/** A number's letter and a short form of two say as much as a word: the N of "best-of-N". "AI" is in any text. */
const LETTER = /^(?:[kn]|[B-HJ-Z]|(?!AI)\p{Lu}{2})$/u;

/** What makes another word of one, and is read over: "retraining" tells of training, "unfaithful" of faith. */
const PREFIX = /^(?:re|un|non|mis)(?=\p{L}{6})/u;

function stemOf(word: string): string {
  return word
    .replace(PREFIX, '')
    .replace(/(?<=..)(?:ies|(?<=ss|x|z|ch|sh)es|e?(?<!s)s|y)$/u, '')
    .slice(0, STEM);
}

/** Returns the stems of a text's words, without those that stand in any definition. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!LETTER.test(word) && (word.length < SHORTEST_WORD || COMMON.has(word.toLowerCase()))) continue;
    stems.add(stemOf(word.toLowerCase()));
  }
  return stems;
}

/** Returns whether two sets have something in common. */
export function overlaps<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean {
  for (const item of one) if (other.has(item)) return true;
  return false;
}

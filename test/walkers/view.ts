// Compares what two pages find of themselves. Pure.

/** What a page finds of itself. */
export interface View {
  /** The whole text of the body. */
  readonly text: string;
  /** Each block's name and text. */
  readonly blocks: readonly string[];
  /** The document with every element, attribute and text node, shadow roots too. */
  readonly elements: string;
  /** What came to the console or was thrown. */
  readonly messages: readonly string[];
}

/** How two texts differ in their characters. */
export interface TextDifference {
  readonly lost: number;
  readonly added: number;
  /** Both texts around the first place where they differ. */
  readonly at: readonly [expected: string, seen: string];
}

/** What differs between a page with Gloss and the same page without it. */
export interface ViewDifferences {
  readonly text: TextDifference | null;
  readonly elements: TextDifference | null;
  readonly messages: readonly string[];
}

/** How much is shown on either side of a place. */
const AROUND = 60;

/** Compares what a page finds of itself without Gloss and with it. */
export function differencesOf(expected: View, seen: View): ViewDifferences {
  const texts = (view: View) => [view.text, ...view.blocks].join('\n');
  return {
    text: differenceInText(texts(expected), texts(seen)),
    elements: differenceInText(expected.elements, seen.elements),
    messages: seen.messages.filter((message, index) => message !== expected.messages[index]),
  };
}

/** How a text differs from what it should be, or null; where nothing is lost or added, something has moved. */
export function differenceInText(expected: string, seen: string): TextDifference | null {
  if (expected === seen) return null;
  const counts = new Map<string, number>();
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of seen) counts.set(character, (counts.get(character) ?? 0) - 1);
  const sum = (sign: 1 | -1) =>
    [...counts.values()].reduce((all, count) => all + Math.max(0, sign * count), 0);
  let from = 0;
  while (expected[from] === seen[from]) from++;
  const around = (text: string) => text.slice(Math.max(0, from - AROUND), from + AROUND);
  return { lost: sum(1), added: sum(-1), at: [around(expected), around(seen)] };
}

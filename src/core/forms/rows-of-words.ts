// Cuts a spelling into the shorter rows of words in it.

/** Returns every row of neighbouring words in a spelling but the whole of it: "a b c" has a, a b, b, b c and c. */
export function rowsOfWords(spelling: string): string[] {
  const words = spelling.split(' ');
  return words.flatMap((_, from) =>
    words
      .slice(from)
      .map((_word, more) => words.slice(from, from + more + 1).join(' '))
      .filter((row) => row !== spelling),
  );
}

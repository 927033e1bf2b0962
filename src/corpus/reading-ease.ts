/**
 * Returns Flesch's reading ease of an English text: about 100 is easy, 30 is a scientific paper. Source: Flesch, "A
 * new readability yardstick", Journal of Applied Psychology 32(3), 1948. Syllables are estimated from groups of
 * vowels.
 */
export function readingEase(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  const sentences = Math.max(1, text.match(/[.!?](?=\s|$)/g)?.length ?? 0);
  if (words.length === 0) return 100;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}

function countSyllables(word: string): number {
  const groups =
    word
      .toLowerCase()
      .replace(/(?:[^l]e|es|ed)$/, '')
      .match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}

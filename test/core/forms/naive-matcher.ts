// A matcher that is plainly right, to compare the fast one with.
import { variantsOf } from '../../../src/core/forms/form-variants.ts';
import type { Term } from '../../../src/core/glossary/entry.ts';
import { foldText } from '../../../src/core/text/fold-text.ts';

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}]/u;
const isWord = (character: string) => /[\p{L}\p{N}\p{M}_]/u.test(character) && !UNSPACED.test(character);

/** Tries every spelling of every form at every word: slow, and plainly right. */
export function naiveMatcher(terms: readonly Term[]) {
  const variants = terms.flatMap((term, at) =>
    variantsOf(term.forms[0] ?? '').map(({ key, exact }) => {
      const source = key.replace(/[&']/g, '\\$&').replaceAll(' ', '(?:-(?:\\n\\s*)?|\\s+)');
      return { term: at, exact, first: key.charAt(0), pattern: new RegExp(source, 'y') };
    }),
  );
  return (original: string) => {
    const folded = foldText(original);
    const { text, lower } = folded;
    const matches: { start: number; end: number; terms: number[] }[] = [];
    for (let start = 0; start < text.length; start++) {
      if (!isWord(text.charAt(start)) || isWord(text.charAt(start - 1))) continue;
      const hits = variants.flatMap(({ term, exact, first, pattern }) => {
        if (first !== lower.charAt(start)) return [];
        pattern.lastIndex = start;
        if (!pattern.test(lower)) return [];
        const end = pattern.lastIndex;
        if (isWord(text.charAt(end))) return [];
        const written = text.slice(start, end).replace(/[\s-]/g, '');
        return exact === null || exact === written ? [{ term, end }] : [];
      });
      const end = Math.max(...hits.map((hit) => hit.end));
      const isOption =
        /(?:^|[^\p{L}\p{N}\p{M}_])--$/u.test(text.slice(0, start)) && /\p{Ll}/u.test(text.charAt(start));
      const isNegated = /(?<!\p{L})non-$/iu.test(text.slice(0, start));
      if (hits.length === 0 || isOption || isNegated) continue;
      const longest = hits.filter((hit) => hit.end === end).map((hit) => hit.term);
      matches.push({
        start: folded.original(start),
        end: folded.original(end - 1) + 1,
        terms: [...new Set(longest)].sort((a, b) => a - b),
      });
      start = end - 1;
    }
    return matches;
  };
}

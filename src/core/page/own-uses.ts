// Finds where a text uses short forms that only its page explains.
import type { TextMatches } from '../forms/find-matches.ts';
import { isEnglishPage, type WordCounts } from '../sense/page-topic.ts';
import type { PlacedDefinition } from './analysis-schemas.ts';
import type { PageMeanings } from './page-meanings.ts';

/** A use of a short form in a text, with what the page says of it. */
export interface OwnUse {
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The ids of the terms that it means; none where the glossary has no term for it. */
  readonly terms: readonly string[];
  /** The page's own words. */
  readonly long: string;
}

/** What makes another word of a short form that follows it, or comes next: a name, a number, code, a formula. */
const GOES_ON = /^(?:[\p{L}\p{N}_(@$\\=}]|[-./:](?=[\p{Lu}\p{N}_]|\p{Ll}+\()|\.\p{L})/u;
const BEGINS_BEFORE = /(?:[\p{L}\p{N}_@#$\\.=^{]|[\p{Lu}\p{N}][-–:]|\/\/.*\/)$/u;
/** How far the text around a use is looked at. */
const AROUND = 24;

/**
 * Returns a function that finds, in the texts of a page, the uses of short forms that only the page explains: whole words in
 * exactly the page's writing, not those at which it explains them, none that a match of the glossary covers, and none in a
 * text that is all in capitals. A page in another language has none: what is sure of English words is not of others.
 */
export function ownUses(
  meanings: PageMeanings,
  page: WordCounts,
): (text: TextMatches, definitions: readonly PlacedDefinition[]) => readonly OwnUse[] {
  const own = [...meanings].flatMap(([short, { long, terms, is }]) =>
    is === 'term' || long === null ? [] : [[short, { long, terms }] as const],
  );
  if (own.length === 0 || !isEnglishPage(page)) return () => [];
  const known = new Map(own);
  // The longest first: "PRM-V" before "PRM".
  const shorts = [...known.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${shorts.join('|')})(?:s(?![\\p{L}\\p{N}]))?`, 'gu');

  return ({ matches, text: { original } }, definitions) => {
    const uses: OwnUse[] = [];
    let nextMatch = 0;
    for (const { 0: written, 1: short = '', index: start } of original.matchAll(pattern)) {
      const end = start + written.length;
      while ((matches[nextMatch]?.end ?? Number.POSITIVE_INFINITY) <= start) nextMatch++;
      if ((matches[nextMatch]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
      const meaning = known.get(short);
      if (!meaning || definitions.some(({ at }) => at === start)) continue;
      const isWhole =
        !BEGINS_BEFORE.test(original.slice(Math.max(0, start - AROUND), start)) &&
        !GOES_ON.test(original.slice(end, end + AROUND));
      if (isWhole) uses.push({ start, end, ...meaning });
    }
    return uses.length === 0 || original !== original.toUpperCase() ? uses : [];
  };
}

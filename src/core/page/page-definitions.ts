// Finds what a page says that its short forms stand for ("RAG (red, amber, green)"), and applies that to the matches.
import { compareLongForms } from '../abbreviations/compare-long-forms.ts';
import { ENGLISH_TRIGGERS } from '../abbreviations/definition-triggers.ts';
import {
  isShortForm,
  type LongForm,
  MIN_CAPITALS,
  wholeLongForm,
  withoutPlural,
} from '../abbreviations/long-form.ts';
import { isSure, isSureAlone } from '../abbreviations/sure-long-form.ts';
import { findMatches, type Match, type TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { isEnglishPage, type WordCounts } from '../sense/page-topic.ts';
import { foldTypography } from '../text/fold-text.ts';
import { maxCapitalsBetween, writtenBetween } from '../text/text-buffer.ts';
import type { PageDefinition, PlacedDefinition, TextTitle } from './analysis-schemas.ts';
import { longFormBeside, mayBeExplained, type ShortFormPlace } from './long-form-beside.ts';
import type { PageMeaning, PageMeanings } from './page-meanings.ts';
import { unknownShortForms } from './unknown-short-forms.ts';

/** How many characters around a short form and its long form tell whether they are the name of something that is cited. */
const AROUND_BOTH = 40;

/**
 * Finds what a text says about the short forms in it: those that match only in their own case, and those that the glossary
 * does not know. `titles` are those of its elements.
 */
export function definitionsIn(
  index: FormIndex,
  textMatches: TextMatches,
  titles: readonly TextTitle[],
  triggers = ENGLISH_TRIGGERS,
): readonly PlacedDefinition[] {
  const { matches, text: searched } = textMatches;
  const text = searched.original;
  const titleOf = ({ start, end }: ShortFormPlace) =>
    titles.find((each) => each.start <= start && each.end >= end);
  // A cheap check first: most short forms have no explanation beside them.
  const isLikely = (place: ShortFormPlace) =>
    titleOf(place) !== undefined || mayBeExplained(text, place, triggers);
  const longFormOf = (place: ShortFormPlace, written: string) => {
    const title = titleOf(place);
    const titled = title && wholeLongForm(written, foldTypography(title.title));
    return titled ?? longFormBeside(text, place, written, triggers);
  };

  let found = NONE;
  for (const match of matches) {
    if (!match.candidates[0]?.exact || !isLikely(match)) continue;
    const written = writtenBetween(searched, match.byteStart, match.byteEnd);
    const long = isShortForm(written) ? longFormOf(match, written) : null;
    const definition = long && definitionBy(index, match, withoutPlural(written), long);
    if (definition) found = [...found, { ...definition, at: match.start }];
  }
  for (const place of unknownShortForms(textMatches, isLikely)) {
    const short = withoutPlural(place.written);
    const long = longFormOf(place, place.written);
    if (!long) continue;
    if (isSureAlone(short, long, aroundBoth(text, place, long)))
      found = [...found, { ...otherWords(index, short, long, 'own'), at: place.start }];
  }
  return found;
}

const NONE: readonly PlacedDefinition[] = [];

/** Returns what stands around a short form and its long form, on whichever side of it that is. */
function aroundBoth(text: string, { start, end }: ShortFormPlace, { text: long }: LongForm) {
  const reach = long.length + AROUND_BOTH;
  const before = text.slice(Math.max(0, start - reach), start);
  const at = before.lastIndexOf(long);
  return {
    before: before.slice(0, at < 0 ? before.length : at),
    behind: text.slice(end, end + (at < 0 ? reach : AROUND_BOTH)),
  };
}

/** Returns what a long form says about a match; null where it is in doubt. */
function definitionBy(index: FormIndex, match: Match, short: string, long: LongForm): PageDefinition | null {
  const terms: string[] = [];
  let isOther = isSure(short, long);
  for (const { term } of match.candidates) {
    const { id, longForms } = index.term(term);
    const compared = compareLongForms(long, longForms);
    if (compared === 'same') terms.push(id);
    // If the glossary lacks the term's long form, nobody can say that the page's is another.
    isOther &&= compared === 'other' && longForms.some((form) => wholeLongForm(short, form) !== null);
  }
  if (terms.length > 0) return { short, long: long.text, terms, is: 'term' };
  return isOther ? otherWords(index, short, long, 'other') : null;
}

/** Returns what a page says of a short form that is no form of what it says. */
function otherWords(
  index: FormIndex,
  short: string,
  { text: long }: LongForm,
  is: 'other' | 'own',
): PageDefinition {
  const [match] = findMatches(index, long).matches;
  const isWhole = match?.start === 0 && match.end === long.length;
  const certain = isWhole ? match.candidates.filter(({ isUnambiguous }) => isUnambiguous) : [];
  return { short, long, terms: certain.map(({ term }) => index.term(term).id), is };
}

/**
 * Returns a text's matches once the page's definitions are applied: those defined as something else are dropped,
 * those defined as a term get the page's words. A text's own definitions come first, each from where it stands.
 */
export function applyPageDefinitions(
  index: FormIndex,
  textMatches: TextMatches,
  own: readonly PlacedDefinition[],
  meanings: PageMeanings,
  page: WordCounts,
): TextMatches {
  if (own.length === 0 && meanings.size === 0) return textMatches;
  // A cheap check first: most matches hold no short form.
  const mayHoldShortForm = ({ byteStart, byteEnd }: Match) =>
    maxCapitalsBetween(textMatches.text, byteStart, byteEnd) >= MIN_CAPITALS;
  if (!textMatches.matches.some(mayHoldShortForm)) return textMatches;
  const definitionOf = (short: string, at: number): PageMeaning | undefined => {
    if (own.length === 0) return meanings.get(short);
    const ofText = own.filter((definition) => definition.short === short);
    return ofText.findLast((definition) => definition.at <= at) ?? ofText[0] ?? meanings.get(short);
  };
  // Text in another language is compared with the glossary's English words: that they differ says nothing.
  const isOther = (definition: PageMeaning | undefined) => definition?.is === 'other' && isEnglishPage(page);
  const matches = textMatches.matches.flatMap((match): Match[] => {
    if (!mayHoldShortForm(match)) return [match];
    const written = writtenBetween(textMatches.text, match.byteStart, match.byteEnd);
    const definition = definitionOf(withoutPlural(written), match.start);
    if (definition?.is === 'term') {
      const { terms, long } = definition;
      const candidates = match.candidates.filter(({ term }) => terms.includes(index.term(term).id));
      return candidates.length === 0 || long === null ? [match] : [{ ...match, candidates, expansion: long }];
    }
    if (isOther(definition)) return [];
    // A longer form that holds the short form is dropped too, if it can mean something else: "RAG system".
    const words = written.split(/[\s-]+/);
    if (!words.some((word) => isOther(definitionOf(withoutPlural(word), match.start)))) return [match];
    const candidates = match.candidates.filter(({ isUnambiguous }) => isUnambiguous);
    return candidates.length === 0 ? [] : [{ ...match, candidates }];
  });
  return { ...textMatches, matches };
}

// Finds what a page says that its short forms stand for ("RAG (red, amber, green)"), and applies that to the matches.
import { compareLongForms } from '../abbreviations/compare-long-forms.ts';
import {
  isShortForm,
  type LongForm,
  longFormAfter,
  longFormBefore,
  MIN_CAPITALS,
  wholeLongForm,
  withoutPlural,
  wordsIn,
} from '../abbreviations/long-form.ts';
import type { Match, TextMatches } from '../forms/find-matches.ts';
import type { FormIndex } from '../forms/form-index.ts';
import { isEnglishPage, type WordCounts } from '../sense/page-topic.ts';
import { foldTypography } from '../text/fold-text.ts';
import { maxCapitalsBetween, writtenBetween } from '../text/text-buffer.ts';
import type { PageDefinition, TextTitle } from './analysis-schemas.ts';
import { ENGLISH_TRIGGERS, type TriggerPatterns } from './definition-triggers.ts';
import type { PageMeanings } from './page-meanings.ts';

/** A definition with the offset of the short form that it explains. */
export interface PlacedDefinition extends PageDefinition {
  readonly at: number;
}

/** How far from a short form its long form is looked for: this many characters for each letter of the short form. */
const REACH_A_LETTER = 24;
/** How many characters after a short form are searched for a closing bracket. */
const CLOSING_REACH = 6;

const CLOSING = /^(?:'s)?["']?\s*[)\];,]/;
/** What may stand between a long form and the bracket after it: quotation marks, notes. */
const BEHIND_LONG = /["'\s]*(?:\[\w{1,3}\]\s*)*$/;
const IN_PARENTHESIS = /^["']?\s?\(([^()]{3,120})\)/;
const BEHIND_FIRST = /[;:,].*$/;

/**
 * Finds what a text says about the short forms in it, among those that match only in their own case; `titles` are
 * those of its elements.
 */
export function definitionsIn(
  index: FormIndex,
  { matches, text: searched }: TextMatches,
  titles: readonly TextTitle[],
  triggers = ENGLISH_TRIGGERS,
): readonly PlacedDefinition[] {
  const text = searched.original;
  let found = NONE;
  for (const match of matches) {
    // Cheap checks first: most matches are no short forms, and most short forms have no explanation beside them.
    if (!match.candidates[0]?.exact) continue;
    const { start, end } = match;
    const title = titles.find((each) => each.start <= start && each.end >= end);
    if (!title && !mayBeExplained(text, match, triggers)) continue;
    const written = writtenBetween(searched, match.byteStart, match.byteEnd);
    if (!isShortForm(written)) continue;
    const long =
      (title && wholeLongForm(written, foldTypography(title.title))) ??
      longFormAround(text, match, written, triggers);
    const definition = long && definitionBy(index, match, withoutPlural(written), long);
    if (definition) found = [...found, { ...definition, at: start }];
  }
  return found;
}

const NONE: readonly PlacedDefinition[] = [];

/** Whether something beside a match suggests that its long form stands there. */
function mayBeExplained(
  text: string,
  { start, end }: Match,
  { mayEndBefore, mayBeginBehind }: TriggerPatterns,
): boolean {
  mayEndBefore.lastIndex = start;
  mayBeginBehind.lastIndex = end;
  return mayEndBefore.test(text) || mayBeginBehind.test(text);
}

/** Returns the long form that stands beside a short form, in one of the ways in which texts explain them. */
function longFormAround(
  text: string,
  { start, end }: Match,
  short: string,
  triggers: TriggerPatterns,
): LongForm | null {
  const reach = short.length * REACH_A_LETTER;
  const textBefore = () => foldTypography(text.slice(Math.max(0, start - reach), start));
  const longFormEndingAt = ({ input, index }: RegExpExecArray) =>
    longFormBefore(short, input.slice(0, index).replace(BEHIND_LONG, ''));

  const isClosed = CLOSING.test(foldTypography(text.slice(end, end + CLOSING_REACH)));
  const bracketBefore = isClosed ? triggers.bracketBefore.exec(textBefore()) : null;
  if (bracketBefore) return longFormEndingAt(bracketBefore);

  const behind = foldTypography(text.slice(end, end + reach));
  const inside = IN_PARENTHESIS.exec(behind)?.[1]?.replace(triggers.leadIn, '');
  if (inside !== undefined)
    return wholeLongForm(short, inside) ?? wholeLongForm(short, inside.replace(BEHIND_FIRST, ''));
  const wordsBehind = triggers.wordsBehind.exec(behind);
  if (wordsBehind) return plainOnly(longFormAfter(short, behind.slice(wordsBehind[0].length)));

  const commaBefore = triggers.commaBefore.exec(textBefore());
  return commaBefore && plainOnly(longFormEndingAt(commaBefore));
}

/** Without brackets, only the initials tell where a long form ends: they must all fit. */
function plainOnly(long: LongForm | null): LongForm | null {
  return long?.cost === 0 ? long : null;
}

/** Two letters fit two words by chance, but seldom two words of at least this many letters. */
const LONG_WORD = 4;

/** Whether a long form is sure enough to say that a short form is something else, which takes marks away. */
function isSure(short: string, { text, cost }: LongForm): boolean {
  return short.length > 2
    ? cost <= 1
    : cost === 0 && wordsIn(text).every(({ length }) => length >= LONG_WORD);
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
  return terms.length > 0 || isOther ? { short, long: long.text, terms } : null;
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
  const definitionOf = (short: string, at: number): PageDefinition | undefined => {
    if (own.length === 0) return meanings.get(short);
    const ofText = own.filter((definition) => definition.short === short);
    return ofText.findLast((definition) => definition.at <= at) ?? ofText[0] ?? meanings.get(short);
  };
  // Text in another language is compared with the glossary's English words: that they differ says nothing.
  const isOther = (definition: PageDefinition | undefined) =>
    definition !== undefined && definition.terms.length === 0 && isEnglishPage(page);
  const matches = textMatches.matches.flatMap((match): Match[] => {
    if (!mayHoldShortForm(match)) return [match];
    const written = writtenBetween(textMatches.text, match.byteStart, match.byteEnd);
    const definition = definitionOf(withoutPlural(written), match.start);
    if (definition && definition.terms.length > 0) {
      const candidates = match.candidates.filter(({ term }) =>
        definition.terms.includes(index.term(term).id),
      );
      return candidates.length === 0 ? [match] : [{ ...match, candidates, expansion: definition.long }];
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

// Counts how much is marked of what lay readers want explained.
import { findMatches } from '../../src/core/forms/find-matches.ts';
import type { FormIndex } from '../../src/core/forms/form-index.ts';
import type { Jargon } from './jargon.ts';
import { isCandidate, type QuotedPlace } from './read-page.ts';

/** How much of a phrase is marked: all of it by one candidate, a part, nothing. */
export type Extent = 'whole' | 'part' | 'none';

/** How much of some phrases is marked. */
export interface ExtentCount {
  readonly phrases: number;
  readonly whole: number;
  readonly part: number;
  readonly none: number;
  /** How many have a term in the glossary, and how many of these are marked whole. */
  readonly withTerm: number;
  readonly wholeWithTerm: number;
}

/** A phrase with the places in its page where it may be, and how much of it is marked. */
export interface TracedJargon {
  readonly jargon: Jargon;
  readonly places: readonly QuotedPlace[];
  readonly extent: Extent;
  /** Whether the glossary has a term for it today: its words, or those of its concept, are a form. */
  readonly hasTerm: boolean;
}

/** Finds how much of a phrase is marked, at that of its places where it is most. */
export function traceJargon(jargon: Jargon, places: readonly QuotedPlace[], index: FormIndex): TracedJargon {
  const own = new Set([...termsOf(index, jargon.match), ...termsOf(index, jargon.concept)]);
  const extents = places.map((place) => extentAt(place, own));
  const extent = (['whole', 'part'] as const).find((each) => extents.includes(each)) ?? 'none';
  return { jargon, places, extent, hasTerm: own.size > 0 };
}

/**
 * Returns how much of a phrase is marked at a place. A longer candidate marks it whole, but not where it shows another term
 * than the phrase has by itself: "evaluating LLM outputs" does not explain "LLM".
 */
function extentAt({ stretch, matches }: QuotedPlace, own: ReadonlySet<string>): Extent {
  const candidates = matches.filter(isCandidate);
  if (!stretch || candidates.length === 0) return 'none';
  const isWhole = candidates.some(({ sensed: { match, senses } }) => {
    if (match.start > stretch.start || match.end < stretch.end) return false;
    const isExact = match.start === stretch.start && match.end === stretch.end;
    return isExact || own.size === 0 || own.has(senses[0]?.id ?? '');
  });
  return isWhole ? 'whole' : 'part';
}

/** Returns the ids of the terms of which some words are a form, from the first to the last. */
function termsOf(index: FormIndex, words: string): string[] {
  const text = words.trim();
  const found = findMatches(index, text).matches.find(({ start, end }) => start === 0 && end === text.length);
  return (found?.candidates ?? []).map(({ term }) => index.term(term).id);
}

/** Counts how much of some phrases is marked, by how much their readers want it, and of all of them. */
export function countJargon(traced: readonly TracedJargon[]): Readonly<Record<string, ExtentCount>> {
  const wants = [...new Set(traced.map(({ jargon }) => jargon.want))].sort();
  const byWant = wants.map((want) => [want, countOf(traced.filter(({ jargon }) => jargon.want === want))]);
  return { ...Object.fromEntries(byWant), all: countOf(traced) };
}

function countOf(traced: readonly TracedJargon[]): ExtentCount {
  const count = (isCounted: (each: TracedJargon) => boolean) => traced.filter(isCounted).length;
  return {
    phrases: traced.length,
    whole: count(({ extent }) => extent === 'whole'),
    part: count(({ extent }) => extent === 'part'),
    none: count(({ extent }) => extent === 'none'),
    withTerm: count(({ hasTerm }) => hasTerm),
    wholeWithTerm: count(({ hasTerm, extent }) => hasTerm && extent === 'whole'),
  };
}

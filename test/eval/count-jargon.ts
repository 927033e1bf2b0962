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
  const extents = places.map(extentAt);
  const extent = (['whole', 'part'] as const).find((each) => extents.includes(each)) ?? 'none';
  return { jargon, places, extent, hasTerm: isForm(index, jargon.match) || isForm(index, jargon.concept) };
}

function extentAt({ stretch, matches }: QuotedPlace): Extent {
  const candidates = matches.filter(isCandidate).map(({ sensed }) => sensed.match);
  if (!stretch || candidates.length === 0) return 'none';
  const coversAll = candidates.some(({ start, end }) => start <= stretch.start && stretch.end <= end);
  return coversAll ? 'whole' : 'part';
}

/** Whether some words are a form of the glossary, from the first to the last. */
export function isForm(index: FormIndex, words: string): boolean {
  const text = words.trim();
  return (
    text !== '' &&
    findMatches(index, text).matches.some(({ start, end }) => start === 0 && end === text.length)
  );
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

import type { TermForms } from './entry.ts';
import type { Finding, Match } from './find-matches.ts';
import { isEnglish, type PageTopic, topicStrength } from './page-topic.ts';

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds and what it was given for. */
export interface Reason {
  /**
   * The form itself, what a term of its rule starts from, its own cues, other terms and vocabulary near it, signs of
   * its other sense, the page, the language.
   */
  readonly because: 'form' | 'start' | 'cue' | 'near' | 'against' | 'page' | 'language';
  readonly weight: number;
  /** How many words away, for a cue or a sign. */
  readonly distance?: number;
}

/** A term that a match may mean, with how likely it means it here. */
export interface Sense {
  readonly term: TermForms;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A match with its likely senses, best first. */
export interface SensedMatch {
  readonly match: Match;
  readonly senses: readonly Sense[];
}

/** The score from which a match is marked. */
export const MARK_FROM = 0.5;

/** How far around a match words count, in words; a block's end counts as some more. */
const NEIGHBOURHOOD = 50;
const BLOCK_GAP = 4;

/** Weights in log-odds, chosen by hand and measured by npm run eval. */
const START = { context: -2.7, near: -3.4 };
const PAGE = { context: 3.4, near: 1.6 };
/** Each word of the vocabulary or other term near a match, less the farther it is; and the most that they can give. */
const VOCABULARY = 0.45;
const TERM = 0.8;
const MOST_NEAR = 2.4;
/** The nearest own cues of a term. */
const CUE = 1.9;
const CUE_REACH = 30;
const MOST_CUES = 2;
/** A sign of the other sense. */
const AGAINST = -1.6;
const MOST_AGAINST = 3;

interface Hit {
  /** In words from the start of the first text. */
  readonly at: number;
  /** How much it says for the field: the weight of a term or of a word of the vocabulary, or nothing. */
  readonly weight: number;
  /** The unmistakable terms that it is, of which several mentions count once. */
  readonly terms: readonly number[];
  readonly cueOf: readonly number[];
  readonly againstOf: readonly number[];
}

/**
 * Says for every match of some texts, in the order of the page, whether it has its glossary meaning: by the words
 * near it, by the terms near it that can mean nothing else, and by what the page as a whole is about.
 */
export function senseMatches(
  terms: readonly TermForms[],
  findings: readonly Finding[],
  page: PageTopic,
): SensedMatch[][] {
  const hits = hitsOf(findings);
  const strength = topicStrength(page);
  let base = 0;
  return findings.map((finding) => {
    const start = base;
    base += finding.words + BLOCK_GAP;
    const english = finding.matches.length === 0 || isEnglish(finding, page);
    return finding.matches.map((match) => {
      const senses = match.candidates.flatMap((candidate): Sense[] => {
        const term = terms[candidate.term];
        if (!term) return [];
        const reasons: Reason[] = candidate.unmistakable
          ? [{ because: 'form', weight: Number.POSITIVE_INFINITY }]
          : english
            ? reasonsFor({ term, place: candidate.term, at: start + match.word, hits, strength })
            : [{ because: 'language', weight: Number.NEGATIVE_INFINITY }];
        const score = 1 / (1 + Math.exp(-reasons.reduce((sum, reason) => sum + reason.weight, 0)));
        return [{ term, score, reasons }];
      });
      return { match, senses: senses.sort((a, b) => b.score - a.score) };
    });
  });
}

function reasonsFor(options: {
  term: TermForms;
  /** The term's place in the list. */
  place: number;
  at: number;
  hits: readonly Hit[];
  strength: number;
}): Reason[] {
  const { term, place, at, hits, strength } = options;
  const rule = term.sense === 'near' ? 'near' : 'context';
  const reasons: Reason[] = [{ because: 'start', weight: START[rule] }];
  if (strength > 0) reasons.push({ because: 'page', weight: PAGE[rule] * strength });

  let near = 0;
  let cues = 0;
  let against = 0;
  const seen = new Set<number>();
  for (const hit of hitsNear(hits, at)) {
    const distance = Math.abs(hit.at - at);
    if (hit.againstOf.includes(place) && against < MOST_AGAINST) {
      against++;
      reasons.push({ because: 'against', weight: AGAINST, distance });
    }
    if (hit.cueOf.includes(place) && distance <= CUE_REACH && cues < MOST_CUES) {
      cues++;
      reasons.push({ because: 'cue', weight: CUE, distance });
    }
    if (hit.weight === 0 || hit.terms.some((other) => other === place || seen.has(other))) continue;
    for (const other of hit.terms) seen.add(other);
    near += hit.weight * (1 - distance / (NEIGHBOURHOOD * 1.5));
  }
  if (near > 0) reasons.push({ because: 'near', weight: Math.min(near, MOST_NEAR) });
  return reasons;
}

/** Everything that says something of the words around it, by its place in words. */
function hitsOf(findings: readonly Finding[]): Hit[] {
  const hits: Hit[] = [];
  let base = 0;
  for (const finding of findings) {
    for (const { word, clue } of finding.clues) {
      const weight = clue.isVocabulary ? VOCABULARY : 0;
      hits.push({ at: base + word, weight, terms: [], cueOf: clue.cueOf, againstOf: clue.againstOf });
    }
    for (const match of finding.matches) {
      const sure = match.candidates.filter((candidate) => candidate.unmistakable).map(({ term }) => term);
      if (sure.length > 0)
        hits.push({ at: base + match.word, weight: TERM, terms: sure, cueOf: [], againstOf: [] });
    }
    base += finding.words + BLOCK_GAP;
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** The hits in the neighbourhood of a place, the nearest first; not the place itself. */
function hitsNear(hits: readonly Hit[], at: number): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.at ?? 0) < at - NEIGHBOURHOOD) low = middle + 1;
    else high = middle;
  }
  const near: Hit[] = [];
  for (let i = low; i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.at > at + NEIGHBOURHOOD) break;
    if (hit.at !== at) near.push(hit);
  }
  return near.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
}

import type { TermForms } from './entry.ts';
import type { Finding, Match } from './find-matches.ts';
import { isEnglish, type PageTopic, topicStrength } from './page-topic.ts';

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds and what it was given for. */
export interface Reason {
  readonly because: 'form' | 'start' | 'cue' | 'term' | 'page' | 'language';
  readonly weight: number;
  /** How many words away, for a cue or a term. */
  readonly distance?: number;
}

/** A term that a match may mean, with how likely it means it here. */
export interface Sense {
  readonly term: TermForms;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** A match with its likely senses, best first; none where it is an everyday word here. */
export interface SensedMatch {
  readonly match: Match;
  readonly senses: readonly Sense[];
}

/** The score from which a match is marked. */
export const MARK_FROM = 0.5;

/** How far around a match words count, in words; a block's end counts as some more. */
const NEIGHBOURHOOD = 60;
const BLOCK_GAP = 6;

/** Weights in log-odds. */
const START = -2.2;
const PAGE = 2.6;
const CUE_NEAR = 1.3;
const CUE_FAR = 0.6;
const CUE_NEAR_WORDS = 10;
const TERM_NEAR = 0.7;
const MOST_CUES = 3;
const MOST_TERMS = 3;

interface Hit {
  /** In words from the start of the first text. */
  readonly at: number;
  readonly terms: readonly number[];
}

/**
 * Says for every match of some texts, in the order of the page, whether it has its glossary meaning: by the cues and
 * the unmistakable terms near it and by what the page as a whole is about.
 */
export function senseMatches(
  terms: readonly TermForms[],
  findings: readonly Finding[],
  page: PageTopic,
): SensedMatch[][] {
  const { cues, sure } = hitsOf(findings);
  const pageWeight = PAGE * topicStrength(page);
  let base = 0;
  return findings.map((finding) => {
    const start = base;
    base += finding.words + BLOCK_GAP;
    const english = finding.matches.length === 0 || isEnglish(finding, page);
    return finding.matches.map((match) => {
      const senses = match.candidates.flatMap((candidate): Sense[] => {
        const term = terms[candidate.term];
        if (!term) return [];
        const reasons = candidate.unmistakable
          ? [{ because: 'form', weight: Number.POSITIVE_INFINITY } as const]
          : reasonsFor(candidate.term, start + match.word, { cues, sure, pageWeight, english });
        const score = 1 / (1 + Math.exp(-reasons.reduce((sum, reason) => sum + reason.weight, 0)));
        return [{ term, score, reasons }];
      });
      return { match, senses: senses.sort((a, b) => b.score - a.score) };
    });
  });
}

function reasonsFor(
  term: number,
  at: number,
  around: { cues: readonly Hit[]; sure: readonly Hit[]; pageWeight: number; english: boolean },
): Reason[] {
  if (!around.english) return [{ because: 'language', weight: Number.NEGATIVE_INFINITY }];
  const reasons: Reason[] = [{ because: 'start', weight: START }];
  if (around.pageWeight > 0) reasons.push({ because: 'page', weight: around.pageWeight });

  let nearCues = 0;
  for (const hit of hitsNear(around.cues, at)) {
    if (nearCues >= MOST_CUES) break;
    if (!hit.terms.includes(term)) continue;
    nearCues++;
    const distance = Math.abs(hit.at - at);
    reasons.push({ because: 'cue', weight: distance <= CUE_NEAR_WORDS ? CUE_NEAR : CUE_FAR, distance });
  }
  const seen = new Set<number>();
  for (const hit of hitsNear(around.sure, at)) {
    if (seen.size >= MOST_TERMS) break;
    if (hit.terms.some((other) => seen.has(other) || other === term)) continue;
    for (const other of hit.terms) seen.add(other);
    reasons.push({ because: 'term', weight: TERM_NEAR, distance: Math.abs(hit.at - at) });
  }
  return reasons;
}

/** All cues and all unmistakable terms, by their place in words. */
function hitsOf(findings: readonly Finding[]): { cues: Hit[]; sure: Hit[] } {
  const cues: Hit[] = [];
  const sure: Hit[] = [];
  let base = 0;
  for (const finding of findings) {
    for (const cue of finding.cues) cues.push({ at: base + cue.word, terms: cue.cueOf });
    for (const match of finding.matches) {
      const terms = match.candidates.filter((candidate) => candidate.unmistakable).map(({ term }) => term);
      if (terms.length > 0) sure.push({ at: base + match.word, terms });
    }
    base += finding.words + BLOCK_GAP;
  }
  return { cues, sure };
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

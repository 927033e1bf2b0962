// Lets the matches of a page that show their sense speak for those that do not.
//
// A page seldom uses a word in two senses ("one sense per discourse": Gale, Church and Yarowsky, 1992).
import type { Match } from '../forms/find-matches.ts';
import type { Evidence } from './evidence.ts';

/** A term that a match may mean, with how likely it means it here. */
export interface Sense {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** What the score rests on: reasonsOf in evidence.ts explains it. */
  readonly evidence: Evidence;
}

/** A match whose senses are still to be sorted. */
export interface ScoredMatch {
  readonly match: Match;
  readonly senses: Sense[];
}

/** The score from which a match is marked. */
export const MARK_FROM = 0.5;

/** At least this many of a term's matches on a page, and this share of them, must have cues to speak for the others. */
const ELSEWHERE_FROM = 2;
const ELSEWHERE_SHARE = 0.2;
/** The same for matches with signs of another sense, which need be more: those signs are chosen less carefully. */
const OTHER_FROM = 2;
const OTHER_SHARE = 0.4;

/** In how many of its matches on a page a term shows a sense. */
interface Shown {
  all: number;
  /** Those that have cues of the term. */
  own: number;
  /** Those that have signs of another sense, and no cues. */
  other: number;
}

/**
 * Returns the matches of a page's texts with what others say for and against them. An everyday word takes a sense that
 * has cues of its own elsewhere, and loses one where the page mostly shows another: "features" in a text on a product.
 * Of terms that share a form, the one that has more cues elsewhere leads. Where a match has cues itself, they decide:
 * some pages do use a word in two senses. `scoreOf` gives the score of evidence.
 */
export function applyOneSensePerDiscourse(
  alone: ScoredMatch[][],
  scoreOf: (evidence: Evidence) => number,
): ScoredMatch[][] {
  const shown = shownSenses(alone);
  if (![...shown.values()].some((each) => isOwnElsewhere(each) || isOtherElsewhere(each))) return alone;
  return alone.map((ofText) =>
    ofText.map((scored) => {
      const { match, senses } = scored;
      if (senses.every(({ evidence }) => evidence.settledBy !== null || evidence.cues > 0)) return scored;
      const leader = leaderOf(senses, shown);
      return { match, senses: senses.map((sense) => withOthers(sense, shown, leader, scoreOf)) };
    }),
  );
}

/** Returns a sense with what other matches say for it and against it. */
function withOthers(
  sense: Sense,
  shown: ReadonlyMap<string, Shown>,
  leader: string | null,
  scoreOf: (evidence: Evidence) => number,
): Sense {
  const { id, evidence } = sense;
  const own = shown.get(id);
  if (!own || evidence.settledBy !== null || evidence.cues > 0) return sense;
  const isElsewhere = evidence.needsCues ? isOwnElsewhere(own) : id === leader;
  const isOther = isOtherElsewhere(own);
  if (!isElsewhere && !isOther) return sense;
  const all = { ...evidence, isElsewhere, isOtherElsewhere: isOther };
  return { id, score: scoreOf(all), evidence: all };
}

function isOwnElsewhere({ all, own }: Shown): boolean {
  return own >= ELSEWHERE_FROM && own >= all * ELSEWHERE_SHARE;
}

function isOtherElsewhere({ all, own, other }: Shown): boolean {
  return other >= OTHER_FROM && other >= all * OTHER_SHARE && other > own;
}

/**
 * Returns the id, among senses of which none has cues, that has them most often elsewhere; null if one has cues, or
 * two have them as often.
 */
function leaderOf(senses: readonly Sense[], shown: ReadonlyMap<string, Shown>): string | null {
  if (senses.length === 1 || senses.some(({ evidence }) => evidence.cues > 0)) return null;
  const ownOf = (id: string) => {
    const own = shown.get(id);
    return own && isOwnElsewhere(own) ? own.own : 0;
  };
  const [first, second] = senses.map(({ id }) => [id, ownOf(id)] as const).sort((a, b) => b[1] - a[1]);
  return first && second && first[1] > second[1] ? first[0] : null;
}

/** Counts how often the terms of a page whose sense is in doubt show it. */
function shownSenses(alone: readonly (readonly ScoredMatch[])[]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  for (const ofText of alone) {
    for (const { senses } of ofText) {
      for (const { id, score, evidence } of senses) {
        const { settledBy, cues, counterCues } = evidence;
        if (settledBy !== null && settledBy !== 'phrase') continue;
        const own = shown.get(id) ?? { all: 0, own: 0, other: 0 };
        shown.set(id, own);
        own.all++;
        if (score >= MARK_FROM && cues > 0) own.own++;
        else if (settledBy === 'phrase' || (cues === 0 && counterCues > 0)) own.other++;
      }
    }
  }
  return shown;
}

// Lets the matches of a page that show their sense speak for those that do not.
//
// A page seldom uses a word in two senses ("one sense per discourse": Gale, Church and Yarowsky, 1992).
import type { Match } from '../forms/find-matches.ts';
import type { Evidence } from './evidence.ts';
import { MARK_FROM } from './weights.ts';

/** A term that a match may mean, with how likely it means it here. */
export interface Sense {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** What the score rests on: reasonsOf in evidence.ts explains it. */
  readonly evidence: Evidence;
}

/** A match with its likely senses, best first. */
export interface SensedMatch {
  readonly match: Match;
  readonly senses: readonly Sense[];
}

/** A match whose senses are still to be sorted. */
export interface ScoredMatch {
  readonly match: Match;
  readonly senses: Sense[];
}

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
 * Weighs what the matches of a page's texts say for and against each other, and puts it into their senses, in place.
 * An everyday word takes a sense that has cues of its own elsewhere, and loses one where the page mostly shows
 * another: "features" in a text on a product. Of terms that share a form, the one that has more cues elsewhere leads.
 * Where a match has cues itself, they decide: some pages do use a word in two senses. `scoreOf` gives the score of
 * evidence.
 */
export function applyOneSensePerDiscourse(
  alone: readonly (readonly ScoredMatch[])[],
  scoreOf: (evidence: Evidence) => number,
): void {
  const others = othersOf(alone);
  if (others.size === 0) return;
  for (const ofText of alone) {
    for (const { senses } of ofText) {
      const leader = senses.length > 1 ? leaderOf(senses, others) : null;
      for (let at = 0; at < senses.length; at++) {
        const sense = senses[at];
        if (sense === undefined || !isOpen(sense)) continue;
        const own = others.get(sense.id);
        if (own !== undefined) senses[at] = withOthers(sense, own, leader, scoreOf);
      }
    }
  }
}

/** What a term's matches on a page say for and against those that show no sense. */
interface Others {
  /** How many have cues of the term; 0 where they are too few to speak for others. */
  readonly own: number;
  /** Whether they mostly show another sense. */
  readonly isOther: boolean;
}

/** Returns what the matches of a page say for others, by the ids of the terms of which they say something. */
function othersOf(alone: readonly (readonly ScoredMatch[])[]): ReadonlyMap<string, Others> {
  const others = new Map<string, Others>();
  for (const [id, shown] of shownSenses(alone)) {
    const own = isOwnElsewhere(shown) ? shown.own : 0;
    const isOther = isOtherElsewhere(shown);
    if (own > 0 || isOther) others.set(id, { own, isOther });
  }
  return others;
}

/** Whether a match leaves open if it has a sense. */
function isOpen({ evidence }: Sense): boolean {
  return evidence.settledBy === null && evidence.cues === 0;
}

/** Returns a sense with what other matches say for it and against it. */
function withOthers(
  sense: Sense,
  others: Others,
  leader: string | null,
  scoreOf: (evidence: Evidence) => number,
): Sense {
  const { id, evidence } = sense;
  const isElsewhere = evidence.needsCues ? others.own > 0 : id === leader;
  if (!isElsewhere && !others.isOther) return sense;
  const all = { ...evidence, isElsewhere, isOtherElsewhere: others.isOther };
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
function leaderOf(senses: readonly Sense[], others: ReadonlyMap<string, Others>): string | null {
  if (senses.some(({ evidence }) => evidence.cues > 0)) return null;
  const ownOf = ({ id }: Sense) => others.get(id)?.own ?? 0;
  const [first, second] = [...senses].sort((a, b) => ownOf(b) - ownOf(a));
  return first && second && ownOf(first) > ownOf(second) ? first.id : null;
}

/** Counts, for the terms that show a sense somewhere on a page, how often they do. */
function shownSenses(alone: readonly (readonly ScoredMatch[])[]): Map<string, Shown> {
  const shown = new Map<string, Shown>();
  // Most terms show none, and are not counted: a look at each sense is cheap, a look-up is not.
  for (const ofText of alone) {
    for (const { senses } of ofText) {
      for (const sense of senses) {
        const isOwn = showsOwn(sense);
        if (!isOwn && !showsOther(sense)) continue;
        const own = shown.get(sense.id) ?? { all: 0, own: 0, other: 0 };
        shown.set(sense.id, own);
        if (isOwn) own.own++;
        else own.other++;
      }
    }
  }
  if (shown.size === 0) return shown;
  for (const ofText of alone) {
    for (const { senses } of ofText) {
      for (const { id, evidence } of senses) {
        if (evidence.settledBy !== null && evidence.settledBy !== 'phrase') continue;
        const own = shown.get(id);
        if (own) own.all++;
      }
    }
  }
  return shown;
}

function showsOwn({ score, evidence }: Sense): boolean {
  return evidence.cues > 0 && score >= MARK_FROM;
}

function showsOther({ evidence: { settledBy, cues, counterCues } }: Sense): boolean {
  return settledBy === 'phrase' || (counterCues > 0 && cues === 0);
}

import type { Finding, Match } from './find-matches.ts';
import type { FormIndex, TermRule } from './form-index.ts';
import { isEnglish, type PageTopic, topicStrength } from './page-topic.ts';
import { SENSE_WEIGHTS, type SenseWeights } from './sense-weights.ts';
import { isInPhrase, signsNear } from './signs-near.ts';

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds and what it was given for. */
export interface Reason {
  /**
   * The form itself, what a term of its rule starts from, that the page says what it stands for, its own cues, other
   * terms and vocabulary near it, signs of its other sense, a phrase in which it has another, what the page is about,
   * that the page names the term by a form that can mean nothing else, that it has it with its own cues elsewhere, the
   * language.
   */
  readonly because:
    | 'form'
    | 'start'
    | 'defined'
    | 'cue'
    | 'near'
    | 'against'
    | 'phrase'
    | 'page'
    | 'named'
    | 'elsewhere'
    | 'language';
  readonly weight: number;
}

/** A term that a match may mean, with how likely it means it here. */
export interface Sense {
  readonly id: string;
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

/** A block's end counts as some words more. */
const BLOCK_GAP = 4;

/** How many own cues, and how many signs of the other sense, count. */
const MOST_CUES = 2;
const MOST_AGAINST = 3;

interface Hit {
  /** In words from the start of the first text. */
  readonly at: number;
  /** How much it says for the field. */
  readonly weight: number;
  /** The unmistakable terms of the field that it is, of which several mentions count once. */
  readonly terms: readonly number[];
}

const NO_TERMS: readonly number[] = [];
const BY_FORM: readonly Reason[] = [{ because: 'form', weight: Number.POSITIVE_INFINITY }];
const BY_LANGUAGE: readonly Reason[] = [{ because: 'language', weight: Number.NEGATIVE_INFINITY }];

/** The probability that some log-odds add up to. */
function probability(reasons: readonly Reason[]): number {
  return 1 / (1 + Math.exp(-reasons.reduce((sum, reason) => sum + reason.weight, 0)));
}

/**
 * Says for every match of some texts, in the order of the page, whether it has its glossary meaning: by the words
 * near it, by the terms near it that can mean nothing else, and by what the page as a whole is about.
 */
export function senseMatches(
  index: FormIndex,
  findings: readonly Finding[],
  page: PageTopic,
  weights = SENSE_WEIGHTS,
): SensedMatch[][] {
  const named = new Set(page.unmistakable.map(([term]) => term));
  const hits = hitsOf(findings, named, weights);
  const namedAlone = termsAlone(findings);
  const strength = topicStrength(page, weights);
  const doubtful: Doubtful[] = [];
  let base = 0;
  const sensed = findings.map((finding, place) => {
    const start = base;
    base += finding.words + BLOCK_GAP;
    const english = finding.matches.length === 0 || isEnglish(finding, page);
    return finding.matches.map((match) => {
      const { candidates } = match;
      const isDefined = match.onThisPage !== undefined;
      const senses = candidates.map((candidate): Sense => {
        const term = index.term(candidate.term);
        if (candidate.unmistakable) return { id: term.id, score: 1, reasons: BY_FORM };
        if (!english && !isDefined) return { id: term.id, score: 0, reasons: BY_LANGUAGE };
        const at = start + match.word;
        const isNamed =
          named.has(candidate.term) || (candidates.length > 1 && namedAlone.has(candidate.term));
        const reasons = reasonsFor({
          term,
          termPlace: candidate.term,
          at,
          hits,
          strength,
          isDefined,
          isNamed,
          match,
          findings,
          place,
          weights,
        });
        const sense = { id: term.id, score: probability(reasons), reasons };
        if (term.sense === 'near') doubtful.push(sense);
        return sense;
      });
      return { match, senses };
    });
  });
  if (strength > 0) heedTheRest(doubtful, weights.elsewhere * strength);
  for (const ofText of sensed) {
    for (const { senses } of ofText) if (senses.length > 1) senses.sort((a, b) => b.score - a.score);
  }
  return sensed;
}

/** The terms that some texts name by a form that no other term has: of several terms of a form these are the likelier. */
function termsAlone(findings: readonly Finding[]): ReadonlySet<number> {
  const terms = new Set<number>();
  let isAnyShared = false;
  for (const { matches } of findings) {
    for (const { candidates } of matches) if (candidates.length > 1) isAnyShared = true;
  }
  if (!isAnyShared) return terms;
  for (const { matches } of findings) {
    for (const { candidates } of matches) {
      const [only] = candidates;
      if (only && candidates.length === 1) terms.add(only.term);
    }
  }
  return terms;
}

/** A sense that the other matches of its term may still change. */
interface Doubtful {
  readonly id: string;
  score: number;
  readonly reasons: Reason[];
}

/** Of a term's matches on a page, so many must have their own cues, and this share, to speak for the others. */
const ELSEWHERE_FROM = 2;
const ELSEWHERE_SHARE = 0.2;

/** A page seldom uses an everyday word in two senses: its matches that have their own cues speak for the others. */
function heedTheRest(doubtful: readonly Doubtful[], weight: number): void {
  const counts = new Map<string, { all: number; cued: number }>();
  const isCued = ({ reasons }: Doubtful) => reasons.some(({ because }) => because === 'cue');
  for (const sense of doubtful) {
    const count = counts.get(sense.id) ?? { all: 0, cued: 0 };
    count.all++;
    if (sense.score >= MARK_FROM && isCued(sense)) count.cued++;
    counts.set(sense.id, count);
  }
  for (const sense of doubtful) {
    const { all, cued } = counts.get(sense.id) ?? { all: 0, cued: 0 };
    if (cued < ELSEWHERE_FROM || cued < all * ELSEWHERE_SHARE || isCued(sense)) continue;
    sense.reasons.push({ because: 'elsewhere', weight });
    sense.score = probability(sense.reasons);
  }
}

function reasonsFor(options: {
  term: TermRule;
  /** The term's place in the list. */
  termPlace: number;
  at: number;
  hits: readonly Hit[];
  strength: number;
  isDefined: boolean;
  isNamed: boolean;
  weights: SenseWeights;
  match: Match;
  findings: readonly Finding[];
  /** The place of the match's text in them. */
  place: number;
}): Reason[] {
  const { term, termPlace, at, hits, strength, isNamed, match, findings, place, weights } = options;
  const finding = findings[place];
  if (finding && term.phrases !== null && isInPhrase(term.phrases, match, finding)) {
    return [{ because: 'phrase', weight: Number.NEGATIVE_INFINITY }];
  }
  const isNear = term.sense === 'near';
  const reasons: Reason[] = [{ because: 'start', weight: isNear ? weights.startNear : weights.startContext }];
  if (options.isDefined) reasons.push({ because: 'defined', weight: weights.defined });
  if (strength > 0) {
    reasons.push({ because: 'page', weight: (isNear ? weights.pageNear : weights.pageContext) * strength });
    if (isNamed) reasons.push({ because: 'named', weight: weights.named * strength });
  }
  if (term.signs !== null) {
    const found = signsNear(term.signs, match, findings, place);
    const cues = found.filter(({ isCue }) => isCue).length;
    const own = Math.min(MOST_CUES, cues);
    const against = Math.min(MOST_AGAINST, found.length - cues);
    if (own > 0) reasons.push({ because: 'cue', weight: weights.cue * own });
    if (against > 0) reasons.push({ because: 'against', weight: weights.against * against });
  }

  const near = evidenceNear(hits, at, termPlace, weights.neighbourhood);
  if (near > 0) {
    const most = isNear ? weights.mostNearNear : weights.mostNearContext;
    reasons.push({ because: 'near', weight: Math.min(near, most) });
  }
  return reasons;
}

/** What the hits around a match say for the field: each term once, the match's own not at all. */
function evidenceNear(hits: readonly Hit[], at: number, term: number, neighbourhood: number): number {
  let near = 0;
  const seen = [term];
  for (let i = firstFrom(hits, at - neighbourhood); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.at > at + neighbourhood) break;
    if (hit.at === at) continue;
    if (hit.terms.length > 0) {
      if (hit.terms.some((other) => seen.includes(other))) continue;
      seen.push(...hit.terms);
    }
    near += hit.weight * (1 - Math.abs(hit.at - at) / (neighbourhood * 1.5));
  }
  return near;
}

/**
 * All words of the vocabulary and all unmistakable terms of the field, by their place in words; short capitals count as
 * sure where the page writes them out, too.
 */
function hitsOf(findings: readonly Finding[], named: ReadonlySet<number>, weights: SenseWeights): Hit[] {
  const hits: Hit[] = [];
  let base = 0;
  for (const finding of findings) {
    const { matches, vocabulary } = finding;
    let next = 0;
    for (const { word, candidates } of matches) {
      const terms = sureTerms(candidates, named);
      if (terms.length === 0) continue;
      for (; (vocabulary[next] ?? Number.POSITIVE_INFINITY) <= word; next++) {
        hits.push({ at: base + (vocabulary[next] ?? 0), weight: weights.vocabulary, terms: NO_TERMS });
      }
      hits.push({ at: base + word, weight: weights.term, terms });
    }
    for (; next < vocabulary.length; next++) {
      hits.push({ at: base + (vocabulary[next] ?? 0), weight: weights.vocabulary, terms: NO_TERMS });
    }
    base += finding.words + BLOCK_GAP;
  }
  return hits;
}

function sureTerms(candidates: Match['candidates'], named: ReadonlySet<number>): readonly number[] {
  let terms = NO_TERMS;
  for (const { term, exact, speaksForField } of candidates) {
    if (speaksForField || (exact !== null && named.has(term))) terms = [...terms, term];
  }
  return terms;
}

/** The place of the first hit that is not before a word. */
function firstFrom(hits: readonly Hit[], word: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.at ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

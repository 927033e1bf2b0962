import { characterClass, WORD } from './character-class.ts';
import type { Finding, Match } from './find-matches.ts';
import type { FormIndex, TermRule } from './form-index.ts';
import { isEnglish, type PageTopic, topicStrength } from './page-topic.ts';

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds and what it was given for. */
export interface Reason {
  /**
   * The form itself, what a term of its rule starts from, its own cues, other terms and vocabulary near it, signs of
   * its other sense, a phrase in which it has another, the page, the language.
   */
  readonly because: 'form' | 'start' | 'cue' | 'near' | 'against' | 'phrase' | 'page' | 'language';
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

/** How far around a match words count, in words; a block's end counts as some more. */
const NEIGHBOURHOOD = 50;
const BLOCK_GAP = 4;

/** Weights in log-odds, chosen by hand and measured by npm run eval. */
const START = { context: -1.9, near: -4.1 };
const PAGE = { context: 3.4, near: 2.6 };
/** Each word of the vocabulary or other term near a match, less the farther it is; and the most that they can give. */
const VOCABULARY = 0.6;
const TERM = 1;
// Words near a match may outweigh a page that is about something else; for an everyday word they are not enough.
const MOST_NEAR = { context: 3.4, near: 1.2 };
/** An own cue of the term, and how many of them count. */
const CUE = 1.9;
const MOST_CUES = 2;
/** A sign of the other sense. */
const AGAINST = -1.8;
const MOST_AGAINST = 3;

interface Hit {
  /** In words from the start of the first text. */
  readonly at: number;
  /** How much it says for the field. */
  readonly weight: number;
  /** The unmistakable terms that it is, of which several mentions count once. */
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
): SensedMatch[][] {
  const hits = hitsOf(findings);
  const strength = topicStrength(page);
  let base = 0;
  return findings.map((finding, place) => {
    const start = base;
    base += finding.words + BLOCK_GAP;
    const english = finding.matches.length === 0 || isEnglish(finding, page);
    return finding.matches.map((match) => {
      const around = () => textAround(findings, place, match);
      const phrase = (reach: number) =>
        oneSpaced(finding.lower.slice(Math.max(0, match.from - reach), match.to + reach));
      const senses = match.candidates.map((candidate): Sense => {
        const term = index.term(candidate.term);
        if (candidate.unmistakable) return { id: term.id, score: 1, reasons: BY_FORM };
        if (!english) return { id: term.id, score: 0, reasons: BY_LANGUAGE };
        const at = start + match.word;
        const reasons = reasonsFor({ term, place: candidate.term, at, hits, strength, around, phrase });
        return { id: term.id, score: probability(reasons), reasons };
      });
      return { match, senses: senses.sort((a, b) => b.score - a.score) };
    });
  });
}

function reasonsFor(options: {
  term: TermRule;
  /** The term's place in the list. */
  place: number;
  at: number;
  hits: readonly Hit[];
  strength: number;
  /** The text around the match, without it. */
  around: () => string;
  /** The text of the match and of so many characters on each side. */
  phrase: (reach: number) => string;
}): Reason[] {
  const { term, place, at, hits, strength } = options;
  const { cues, otherPhrases, otherSigns } = term;
  for (const other of otherPhrases) {
    if (holdsWords(options.phrase(other.length), other))
      return [{ because: 'phrase', weight: Number.NEGATIVE_INFINITY }];
  }
  const rule = term.sense === 'near' ? 'near' : 'context';
  const reasons: Reason[] = [{ because: 'start', weight: START[rule] }];
  if (strength > 0) reasons.push({ because: 'page', weight: PAGE[rule] * strength });
  if (cues.length > 0 || otherSigns.length > 0) {
    const text = options.around();
    const own = Math.min(MOST_CUES, cues.filter((cue) => holdsWords(text, cue)).length);
    const against = Math.min(MOST_AGAINST, otherSigns.filter((sign) => holdsWords(text, sign)).length);
    if (own > 0) reasons.push({ because: 'cue', weight: CUE * own });
    if (against > 0) reasons.push({ because: 'against', weight: AGAINST * against });
  }

  let near = 0;
  const seen: number[] = [place];
  for (let i = firstFrom(hits, at - NEIGHBOURHOOD); i < hits.length; i++) {
    const hit = hits[i];
    if (!hit || hit.at > at + NEIGHBOURHOOD) break;
    if (hit.at === at || hit.terms.some((other) => seen.includes(other))) continue;
    seen.push(...hit.terms);
    near += hit.weight * (1 - Math.abs(hit.at - at) / (NEIGHBOURHOOD * 1.5));
  }
  if (near > 0) reasons.push({ because: 'near', weight: Math.min(near, MOST_NEAR[rule]) });
  return reasons;
}

/** All words of the vocabulary and all unmistakable terms, by their place in words. */
function hitsOf(findings: readonly Finding[]): Hit[] {
  const hits: Hit[] = [];
  let base = 0;
  for (const finding of findings) {
    for (const word of finding.vocabulary)
      hits.push({ at: base + word, weight: VOCABULARY, terms: NO_TERMS });
    for (const match of finding.matches) {
      const sure = match.candidates.filter((candidate) => candidate.unmistakable).map(({ term }) => term);
      if (sure.length > 0) hits.push({ at: base + match.word, weight: TERM, terms: sure });
    }
    base += finding.words + BLOCK_GAP;
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** How far around a match its own signs are looked for, in characters; less in the texts before and behind. */
const SIGN_REACH = 200;
const NEXT_TEXT_REACH = 120;

/** The text around a match, that of the texts before and behind it too where it stands near its text's edge. */
function textAround(findings: readonly Finding[], place: number, match: Match): string {
  const { lower } = findings[place] ?? { lower: '' };
  const isFirst = match.from < SIGN_REACH;
  const isLast = lower.length - match.to < SIGN_REACH;
  const before = isFirst ? (findings[place - 1]?.lower.slice(-NEXT_TEXT_REACH) ?? '') : '';
  const behind = isLast ? (findings[place + 1]?.lower.slice(0, NEXT_TEXT_REACH) ?? '') : '';
  const left = lower.slice(Math.max(0, match.from - SIGN_REACH), match.from);
  return oneSpaced(`${before} ${left} ${lower.slice(match.to, match.to + SIGN_REACH)} ${behind}`);
}

/** A text with one space wherever it has white space or a hyphen between words. */
function oneSpaced(text: string): string {
  return /[\n\t-]|\s\s/.test(text) ? text.replace(/[\s-]+/g, ' ') : text;
}

/** Whether a text holds some words, or their plural, as whole words. */
function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    let end = at + words.length;
    if (text[end] === 's') end++;
    if (!isWordAt(text, at - 1) && !isWordAt(text, end)) return true;
  }
  return false;
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && characterClass(text.charCodeAt(offset)) === WORD;
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

// What speaks for and against a meaning of a match, and what it weighs together.
import { SENSE_WEIGHTS, type SenseWeights } from './weights.ts';

/** What tells whether a match has a term's meaning. */
export interface Evidence {
  /**
   * What settles it whatever else there is: an unambiguous form, a text in another language, a phrase in which the form
   * means something else.
   */
  readonly settledBy: 'unambiguous' | 'language' | 'phrase' | null;
  /** Whether the term needs its own words near it ("near" among the rules of entries). */
  readonly needsCues: boolean;
  /** Whether the page says that it stands for the term. */
  readonly isDefined: boolean;
  /** Whether it is a loan-word among letters of another script, or in another language of Latin letters. */
  readonly loan: 'script' | 'language' | null;
  /** Whether the page names the term by an unambiguous form. */
  readonly isNamed: boolean;
  /** How many cues of the term are near it, and how many counter-cues. */
  readonly cues: number;
  readonly counterCues: number;
  /** What the field's terms and words near it say, at most as much as the term's rule lets them. */
  readonly near: number;
  /** Whether it stands with its own words elsewhere on the page. */
  readonly isElsewhere: boolean;
}

/** Evidence that settles the sense. */
export function settled(settledBy: Evidence['settledBy']): Evidence {
  return {
    settledBy,
    needsCues: false,
    isDefined: false,
    loan: null,
    isNamed: false,
    cues: 0,
    counterCues: 0,
    near: 0,
    isElsewhere: false,
  };
}

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds and what it was given for. */
export interface Reason {
  /**
   * What settles it; or what a term of its rule starts from, that the page says what it stands for, that it is a loan-word,
   * what the page is about, that it names the term by an unambiguous form, the term's own cues near the match, counter-cues, other terms and vocabulary near it, that it has its own cues elsewhere.
   */
  readonly because:
    | NonNullable<Evidence['settledBy']>
    | 'start'
    | 'defined'
    | 'loan'
    | 'page'
    | 'named'
    | 'cue'
    | 'counter-cue'
    | 'near'
    | 'elsewhere';
  readonly weight: number;
}

/** How many cues, and how many counter-cues, count. */
const MAX_CUES = 2;
const MAX_COUNTER_CUES = 3;

/**
 * What some evidence says for a meaning in all, in log-odds, on a page that is about the field as far as `strength` says.
 * `give` is called with each weight of the sum, and returns it.
 */
export function logOddsOf(
  evidence: Evidence,
  strength: number,
  weights: SenseWeights,
  give: (because: Reason['because'], weight: number) => number = weightAlone,
): number {
  const { settledBy, needsCues, cues, counterCues, near } = evidence;
  if (settledBy !== null) {
    return give(settledBy, settledBy === 'unambiguous' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY);
  }
  let sum = give('start', needsCues ? weights.startNear : weights.startContext);
  if (evidence.isDefined) sum += give('defined', weights.defined);
  if (evidence.loan === 'script') sum += give('loan', weights.loanInScript);
  if (evidence.loan === 'language') sum += give('loan', weights.loanInLanguage);
  if (strength > 0) {
    sum += give('page', (needsCues ? weights.pageNear : weights.pageContext) * strength);
    if (evidence.isNamed) sum += give('named', weights.named * strength);
  }
  if (cues > 0) sum += give('cue', weights.cue * Math.min(cues, MAX_CUES));
  if (counterCues > 0)
    sum += give('counter-cue', weights.counterCue * Math.min(counterCues, MAX_COUNTER_CUES));
  if (near > 0) sum += give('near', near);
  if (evidence.isElsewhere) sum += give('elsewhere', weights.elsewhere * strength);
  return sum;
}

function weightAlone(_because: Reason['because'], weight: number): number {
  return weight;
}

/** Returns the reasons of which logOddsOf is the sum. */
export function reasonsOf(evidence: Evidence, strength: number, weights = SENSE_WEIGHTS): Reason[] {
  const reasons: Reason[] = [];
  logOddsOf(evidence, strength, weights, (because, weight) => {
    reasons.push({ because, weight });
    return weight;
  });
  return reasons;
}

// Weighs what speaks for and against a meaning of a match.
import { SENSE_WEIGHTS, type SenseWeights } from './weights.ts';

/** What decides whether a match has a term's meaning. */
export interface Evidence {
  /**
   * What settles it, whatever else there is: an unambiguous form, a text in another language, a phrase in which the
   * form means something else, a name that is longer than the form and has a meaning of its own: one that the glossary
   * lists, one that is written with capitals, or one that hyphens join.
   */
  readonly settledBy: 'unambiguous' | 'language' | 'phrase' | 'longer-name' | 'capitals' | 'compound' | null;
  /** Whether the term needs its own cues near it (the rule "near" of entries). */
  readonly needsCues: boolean;
  /** Whether the page says that the match stands for the term. */
  readonly isDefined: boolean;
  /** Whether it is a loan-word among letters of another script, or in another language of Latin letters. */
  readonly loan: 'script' | 'language' | null;
  /** Whether the page names the term by an unambiguous form. */
  readonly isNamed: boolean;
  /** How many cues of the term are near it, and how many counter-cues. */
  readonly cues: number;
  readonly counterCues: number;
  /** What the field's terms and words near it add, limited by the term's rule. */
  readonly near: number;
  /** Whether the term stands with its own cues elsewhere on the page. */
  readonly isElsewhere: boolean;
  /** Whether the page mostly uses the form in another sense. */
  readonly isOtherElsewhere: boolean;
}

/** Returns evidence that settles the sense by itself. */
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
    isOtherElsewhere: false,
  };
}

/** Why a match was, or was not, taken in its glossary sense: a weight in log-odds, and what it is for. */
export interface Reason {
  /**
   * What settles it. Or one part of the sum, in this order: where a term of its rule starts, that the page says what
   * it stands for, that it is a loan-word, what the page is about, that the page names the term by an unambiguous
   * form, the term's own cues near the match, counter-cues, other terms and vocabulary near it, that it has its own
   * cues elsewhere, that the page mostly means something else.
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
    | 'elsewhere'
    | 'other-elsewhere';
  readonly weight: number;
}

/** The most cues, and the most counter-cues, that count. */
const MAX_CUES = 2;
const MAX_COUNTER_CUES = 3;

/**
 * Returns what all the evidence together says for a meaning, in log-odds; `strength` is how far the page is about the
 * field, 0 to 1. `give` is called with each weight of the sum, and returns it.
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
  if (cues > 0)
    sum += give('cue', weights.cue * Math.min(cues, MAX_CUES) * cueShare(evidence, strength, weights));
  if (counterCues > 0)
    sum += give('counter-cue', weights.counterCue * Math.min(counterCues, MAX_COUNTER_CUES));
  if (near > 0) sum += give('near', near);
  if (evidence.isElsewhere) sum += give('elsewhere', weights.elsewhere * strength);
  if (evidence.isOtherElsewhere) sum += give('other-elsewhere', weights.otherElsewhere);
  return sum;
}

/**
 * Returns how much of a cue's weight counts. The cues of a term that needs none tell it from the terms that share its
 * form, and say which of them is meant, not whether one is: they count as far as the page or the passage is about the
 * field.
 */
function cueShare({ needsCues, near }: Evidence, strength: number, { maxNearContext }: SenseWeights): number {
  return needsCues ? 1 : Math.max(strength, near / maxNearContext);
}

function weightAlone(_because: Reason['because'], weight: number): number {
  return weight;
}

/** Returns the reasons whose weights logOddsOf adds up. */
export function reasonsOf(evidence: Evidence, strength: number, weights = SENSE_WEIGHTS): Reason[] {
  const reasons: Reason[] = [];
  logOddsOf(evidence, strength, weights, (because, weight) => {
    reasons.push({ because, weight });
    return weight;
  });
  return reasons;
}

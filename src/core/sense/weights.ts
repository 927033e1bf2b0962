// The weights by which senses are scored, and the score from which on a match is marked.

/** The score from which a match is a candidate for a mark: it more likely has its glossary meaning than not. */
export const MARK_FROM = 0.5;

/** From which point on a page is wholly about the field. */
export interface TopicWeights {
  /**
   * A page is wholly about the field from this many distinct terms on that are named unambiguously, with this many
   * mentions per word.
   */
  readonly fullTerms: number;
  readonly fullShare: number;
  /** The same for those mentions and the words of the vocabulary together. */
  readonly fullField: number;
  /** From this many mentions of its name, "AI", per word, it is so by half. */
  readonly fullName: number;
}

/**
 * How much each piece of evidence says for a match's glossary meaning, in log-odds unless something else is said.
 * Chosen by hand: `npm run eval -- FOLDER --sensitivity` shows how the figures change when one of them is a quarter
 * more or less.
 */
export interface SenseWeights extends TopicWeights {
  /** Where a term of each rule starts. */
  readonly startContext: number;
  readonly startNear: number;
  /** A short form that the page writes out as the term. */
  readonly defined: number;
  /**
   * A loan-word among letters of another script: whoever writes it there means it in the sense that was borrowed. In
   * another language of Latin letters it may be a name, so two other terms must be near.
   */
  readonly loanInScript: number;
  readonly loanInLanguage: number;
  /** A page that is wholly about the field; less for one that is partly so. */
  readonly pageContext: number;
  readonly pageNear: number;
  /** A page about the field that also has the term by an unambiguous form. */
  readonly named: number;
  /** A page about the field that has the term with its own cues elsewhere. */
  readonly elsewhere: number;
  /** A page that mostly has the term's form in another sense. */
  readonly otherElsewhere: number;
  /** A word of the vocabulary near the match; the farther away, the less. */
  readonly vocabulary: number;
  /** Another term near the match by an unambiguous form. */
  readonly term: number;
  /**
   * The most that all words near a match can add: enough to outweigh a page about something else, but not enough for
   * an everyday word.
   */
  readonly maxNearContext: number;
  readonly maxNearNear: number;
  /** How far around a match words count, in words. */
  readonly neighbourhood: number;
  /** One of the term's own cues; two of them count. */
  readonly cue: number;
  /** A counter-cue; three of them count. */
  readonly counterCue: number;
}

/** A constant of its own, as each page has it, and the others only the background. */
export const TOPIC_WEIGHTS: TopicWeights = {
  fullTerms: 3,
  fullShare: 3.5 / 1000,
  fullField: 8 / 1000,
  fullName: 8 / 1000,
};

export const SENSE_WEIGHTS: SenseWeights = {
  ...TOPIC_WEIGHTS,
  startContext: -1.9,
  startNear: -4.1,
  defined: 6,
  loanInScript: 2.8,
  loanInLanguage: 0.4,
  pageContext: 3.4,
  pageNear: 2.6,
  named: 1.5,
  elsewhere: 1.2,
  otherElsewhere: -1.8,
  vocabulary: 0.6,
  term: 1,
  maxNearContext: 3.4,
  maxNearNear: 1.2,
  neighbourhood: 50,
  cue: 1.9,
  counterCue: -1.8,
};

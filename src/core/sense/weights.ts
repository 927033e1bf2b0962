/**
 * How much each piece of evidence says for a match's glossary meaning, in log-odds where nothing else is said. Chosen by hand:
 * npm run eval -- FOLDER --sensitivity shows what becomes of the figures where one of them is a quarter more or less.
 */
export interface SenseWeights {
  /** What a term of each rule starts from. */
  readonly startContext: number;
  readonly startNear: number;
  /** A short form that the page writes out as the term. */
  readonly defined: number;
  /**
   * A loan-word among letters of another script: whoever writes it there means what it was taken over for. In another
   * language of Latin letters two others must be near, as it may be a name there.
   */
  readonly loanInScript: number;
  readonly loanInLanguage: number;
  /** A page that is wholly about the field; less for one that is so in part. */
  readonly pageContext: number;
  readonly pageNear: number;
  /** A page about the field that has the same term by an unambiguous form. */
  readonly named: number;
  /** A page about the field that has the same term with its own cues elsewhere. */
  readonly elsewhere: number;
  /** A word of the vocabulary near the match, less the farther it is. */
  readonly vocabulary: number;
  /** Another term near the match by an unambiguous form. */
  readonly term: number;
  /**
   * The most that all words near a match can give: they may outweigh a page that is about something else, but for an
   * everyday word they are not enough.
   */
  readonly maxNearContext: number;
  readonly maxNearNear: number;
  /** How far around a match words count, in words. */
  readonly neighbourhood: number;
  /** An own cue of the term, of which two count. */
  readonly cue: number;
  /** A counter-cue, of which three count. */
  readonly counterCue: number;
  /** Distinct terms that are named unambiguously, and their mentions for each word, from which a page is wholly about the field. */
  readonly fullTerms: number;
  readonly fullShare: number;
  /** The same of those mentions and the words of the vocabulary together. */
  readonly fullField: number;
}

export const SENSE_WEIGHTS: SenseWeights = {
  startContext: -1.9,
  startNear: -4.1,
  defined: 6,
  loanInScript: 2.8,
  loanInLanguage: 0.4,
  pageContext: 3.4,
  pageNear: 2.6,
  named: 1.5,
  elsewhere: 1.2,
  vocabulary: 0.6,
  term: 1,
  maxNearContext: 3.4,
  maxNearNear: 1.2,
  neighbourhood: 50,
  cue: 1.9,
  counterCue: -1.8,
  fullTerms: 3,
  fullShare: 3.5 / 1000,
  fullField: 8 / 1000,
};

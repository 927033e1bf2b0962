// The words by which texts say what a short form stands for ("RAG, short for …"), and the expressions made of them.

/** Words between a short form and its long form, or a long form and its short form. */
export interface Trigger {
  /** A regular expression in small letters; a space matches any one white space. */
  readonly words: string;
  /** The side of the short form on which they stand; the long form is on the same side, farther off. */
  readonly side: 'before' | 'behind';
  /**
   * Where they stand: inside of brackets with what follows, as in "long form (or RAG)"; outside of them and after a
   * comma, as in "long form, or RAG"; or either. 'sentence' is outside as well, but needs no comma: "RAG stands for
   * …".
   */
  readonly brackets: 'inside' | 'outside' | 'either' | 'sentence';
}

const TRIGGERS: readonly Trigger[] = [
  { words: 'or', side: 'before', brackets: 'either' },
  { words: 'aka', side: 'before', brackets: 'either' },
  { words: 'a\\.k\\.a\\.', side: 'before', brackets: 'either' },
  { words: 'also known as', side: 'before', brackets: 'either' },
  { words: 'known as', side: 'before', brackets: 'inside' },
  { words: 'also called', side: 'before', brackets: 'outside' },
  { words: 'also called as', side: 'before', brackets: 'inside' },
  { words: 'abbreviated(?: as)?', side: 'before', brackets: 'either' },
  { words: 'abbreviated to', side: 'before', brackets: 'outside' },
  { words: 'hereafter', side: 'before', brackets: 'inside' },
  { words: 'short:?', side: 'before', brackets: 'inside' },
  { words: 'or', side: 'behind', brackets: 'either' },
  { words: 'aka', side: 'behind', brackets: 'either' },
  { words: 'i\\.e\\.,?', side: 'behind', brackets: 'either' },
  {
    words: '(?:(?:which|that) )?(?:(?:is|are) )?(?:short|stands|standing) for',
    side: 'behind',
    brackets: 'inside',
  },
  {
    words:
      '(?:(?:which|that) )?(?:(?:is|are|was) )?(?:stands?|stood|standing|short|an? (?:acronym|abbreviation|initialism)) for(?: the)?',
    side: 'behind',
    brackets: 'sentence',
  },
];

/** The expressions for some triggers. */
export interface TriggerPatterns {
  /** Whether a long form may end before the short form that starts at `lastIndex`. Cheap; for the text as written. */
  readonly mayEndBefore: RegExp;
  /** Whether a long form may begin after the short form that ends at `lastIndex`. Cheap; for the text as written. */
  readonly mayBeginBehind: RegExp;
  /**
   * In a folded text that ends before a short form: what stands between its long form and the short form in brackets.
   */
  readonly bracketBefore: RegExp;
  /** The same for a short form after a comma. */
  readonly commaBefore: RegExp;
  /** What comes first in the brackets after a short form and is no part of its long form. */
  readonly leadIn: RegExp;
  /** In a folded text that begins after a short form: what stands between it and a long form without brackets. */
  readonly wordsBehind: RegExp;
}

/** Makes the expressions for some triggers: the cheap ones and the exact ones, from the same words. */
export function triggerPatterns(triggers: readonly Trigger[]): TriggerPatterns {
  const wordsOf = (side: Trigger['side'], ...brackets: readonly Trigger['brackets'][]) => {
    const words = triggers.filter((each) => each.side === side && brackets.includes(each.brackets));
    // Without words, nothing matches: an empty choice would match everywhere.
    return words.length === 0 ? '(?!)' : words.map((each) => each.words.replaceAll(' ', '\\s')).join('|');
  };
  const insideBefore = wordsOf('before', 'inside', 'either');
  const outsideBefore = wordsOf('before', 'outside', 'either');
  const behindComma = wordsOf('behind', 'outside', 'either');
  const inSentence = wordsOf('behind', 'sentence');
  return {
    mayEndBefore: new RegExp(
      `(?<=(?:[([]\\s*(?:(?:${insideBefore})\\s+)?|,\\s+(?:${outsideBefore})\\s+)["'“‘]?)`,
      'iy',
    ),
    mayBeginBehind: new RegExp(
      `["'”’]?(?:\\s?\\(|,\\s(?:${behindComma})\\s|,?\\s(?:${inSentence})\\s)`,
      'iy',
    ),
    bracketBefore: new RegExp(`[([]\\s*(?:(?:${insideBefore})\\s+)?["']?$`, 'i'),
    commaBefore: new RegExp(`,\\s+(?:${outsideBefore})\\s+["']?$`, 'i'),
    leadIn: new RegExp(`^\\s*(?:${wordsOf('behind', 'inside', 'either')})\\s+["']?`, 'i'),
    wordsBehind: new RegExp(`^["']?(?:,\\s(?:${behindComma})|,?\\s(?:${inSentence}))\\s["']?`),
  };
}

/** The expressions for the words that English texts use. */
export const ENGLISH_TRIGGERS = /* @__PURE__ */ triggerPatterns(TRIGGERS);

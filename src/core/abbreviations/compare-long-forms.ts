// Compares what a page says that a short form stands for with what the glossary says.
import { isShortForm, isSmallWord, type LongForm, wordsIn } from './long-form.ts';

/**
 * Two long forms with at least this share of words in common mean the same; with less than the second, different
 * things.
 */
const SAME_FROM = 0.7;
const OTHER_BELOW = 0.5;
/** The second, for a long form that fits only at some cost, "masked autoencoder (MAE)": no word may be shared. */
const OTHER_BELOW_AT_A_COST = 0.01;
/** Two words with at least this many letters in common at their start are forms of one: "adaption", "adaptation". */
const COMMON_START = 5;
/** A word may be cut down to this many letters: "net" for "network". */
const CUT_SHORT = 3;

/**
 * Returns whether a long form means the same as one of some others, or something other than all of them. Null where
 * that is in doubt: a third to half of its words differ ("service-learning agreement"), or it holds a short form
 * itself ("ML operations").
 */
export function compareLongForms(
  { text, cost }: LongForm,
  others: readonly string[],
): 'same' | 'other' | null {
  const words = contentWords(text);
  const shares = others.map((other) => {
    const theirs = contentWords(other);
    return sharedCount(words, theirs) / Math.max(1, words.length, theirs.length);
  });
  const best = Math.max(0, ...shares);
  if (best >= SAME_FROM) return 'same';
  const isDoubtful =
    best >= (cost === 0 ? OTHER_BELOW : OTHER_BELOW_AT_A_COST) ||
    words.length < 2 ||
    text.split(/[^\p{L}\p{N}]+/u).some(isShortForm);
  return isDoubtful ? null : 'other';
}

function contentWords(text: string): string[] {
  const words = wordsIn(text);
  const content = words.filter((word) => !isSmallWord(word));
  return content.length > 0 ? content : words;
}

/** Counts the words of one list that have a counterpart of their own in the other. */
function sharedCount(words: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return words.filter((word) => {
    const index = left.findIndex((other) => isFormOf(word, other));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  }).length;
}

/** Whether two words look like forms of one. */
function isFormOf(a: string, b: string): boolean {
  const [one, other] = [withoutS(a), withoutS(b)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  if (short.length >= CUT_SHORT && long.startsWith(short)) return true;
  return short.length >= COMMON_START && short.slice(0, COMMON_START) === long.slice(0, COMMON_START);
}

function withoutS(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/*
 * Finds which words a short form stands for: "RAG" for "retrieval-augmented generation". After Schwartz and Hearst,
 * "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003): the letters of the short
 * form stand in the long form in the same order, the first at its start, and no more words are read than the letters
 * can need. There a letter may stand anywhere in a word; here a letter that begins no word costs something, which
 * separates doubtful pairs from sure ones.
 */

/** A long form found in a text. */
export interface LongForm {
  /** As the text has it, with one space for all white space. */
  readonly text: string;
  /** Letters that start no word plus words that no letter stands for; 0 = plain initials. */
  readonly cost: number;
}

/** The least and the most letters and digits of a short form. */
const MIN_LETTERS = 2;
const MAX_LETTERS = 10;
/** The most that a long form may cost. */
const MAX_COST = 2;
/** In a list, two letters fit by chance: "in Austria, Italy (AI)". */
const MIN_IN_LISTS = 3;

/** The least number of capitals in a short form: as many as the expression below asks for. */
export const MIN_CAPITALS = 2;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
/** What may stand between two words of a long form. */
const GAP = /^[\s\-/&+,]+$/;

/** Words that a short form may pass over, and that no long form begins or ends with. */
const SMALL_WORDS = new Set(
  (
    'a an and are as at be but by can could did do does for from had has have he her his i if in into is it its may might ' +
    'must my no not of on or our out over per shall she should so than that the their them then they this to us via was ' +
    'we were what when which who will with would you your'
  ).split(' '),
);

/** What a digit in a short form may stand for. */
const DIGIT_WORDS: Readonly<Record<string, readonly string[]>> = { 2: ['to', 'two'], 4: ['for', 'four'] };

interface Word {
  readonly written: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen ties it to the word before it, or to the one after it. */
  readonly isTail: boolean;
  readonly isTied: boolean;
}

/** Returns whether a text looks like a short form: one word of a few letters, at least two of them capitals. */
export function isShortForm(text: string): boolean {
  if (text.length < MIN_LETTERS || text.length > MAX_LETTERS + 2) return false;
  return CAPITALS.test(text) && SHORT_FORM.test(text) && lettersOf(text).length <= MAX_LETTERS;
}

/** Returns a short form without its plural s: "LLM" for "LLMs". */
export function withoutPlural(short: string): string {
  return /[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}

/** Returns whether a word, in small letters, says nothing about what a long form means: "of", "the". */
export function isSmallWord(lower: string): boolean {
  return SMALL_WORDS.has(lower);
}

/** Returns the words of a text in small letters. */
export function wordsIn(text: string): string[] {
  return wordsOf(text).map(({ lower }) => lower);
}

/** Returns the long form that a whole text is, apart from quotation marks around it; null if it is none. */
export function wholeLongForm(short: string, text: string): LongForm | null {
  if (!mayBegin(short, text)) return null;
  const words = wordsOf(text);
  if (!isRun(short, text, words, 0, words.length) || /[\p{L}\p{N}]/u.test(text.slice(0, words[0]?.start)))
    return null;
  const cost = alignmentCost(short, words, 0, words.length);
  return cost === null ? null : longForm(text, words, 0, words.length, cost);
}

/**
 * Returns the long form that a text ends with; null if there is none. Of several, the surest wins, then the shortest.
 */
export function longFormBefore(short: string, text: string): LongForm | null {
  const words = wordsOf(text);
  const last = words.length;
  let best: LongForm | null = null;
  for (let from = last - 1; from >= Math.max(0, last - maxWords(short)); from--) {
    if (!isRun(short, text, words, from, last)) {
      if (!isUnbroken(short, text, words, from)) break;
      continue;
    }
    const cost = alignmentCost(short, words, from, last);
    if (cost !== null && (best === null || cost < best.cost)) best = longForm(text, words, from, last, cost);
  }
  return best;
}

/**
 * Returns the long form that a text begins with; null if there is none. Of several, the surest wins, then the
 * shortest.
 */
export function longFormAfter(short: string, text: string): LongForm | null {
  if (!mayBegin(short, text)) return null;
  const words = wordsOf(text);
  let best: LongForm | null = null;
  for (let to = 1; to <= Math.min(words.length, maxWords(short)); to++) {
    if (to > 1 && !isUnbroken(short, text, words, to - 2)) break;
    if (!isRun(short, text, words, 0, to)) continue;
    const cost = alignmentCost(short, words, 0, to);
    if (cost !== null && (best === null || cost < best.cost)) best = longForm(text, words, 0, to, cost);
  }
  return best;
}

/** Whether a text's first letter can be that of a short form: a cheap check before its words are read. */
function mayBegin(short: string, text: string): boolean {
  const [first, own] = [/[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase(), short[0]?.toLowerCase() ?? ''];
  return first === own || own === 'x' || own in DIGIT_WORDS;
}

function lettersOf(short: string): string {
  return withoutPlural(short).replaceAll('-', '');
}

/** The most words that a long form may have, as Schwartz and Hearst count them. */
function maxWords(short: string): number {
  const { length } = lettersOf(short);
  return Math.min(length + 5, length * 2);
}

function wordsOf(text: string): Word[] {
  const found = [...text.matchAll(WORD)];
  return found.map((match, index) => {
    const [written] = match;
    const end = match.index + written.length;
    const before = found[index - 1];
    const next = found[index + 1];
    return {
      written,
      lower: written.toLowerCase(),
      start: match.index,
      end,
      isTail: before !== undefined && text.slice(before.index + before[0].length, match.index) === '-',
      isTied: next !== undefined && text.slice(end, next.index) === '-',
    };
  });
}

function longForm(text: string, words: readonly Word[], from: number, to: number, cost: number): LongForm {
  const [start, end] = [words[from]?.start, words[to - 1]?.end];
  return { text: text.slice(start, end).replace(/\s+/g, ' '), cost };
}

/** Whether some words may be a long form, judging by what stands between them and by the first and the last word. */
function isRun(short: string, text: string, words: readonly Word[], from: number, to: number): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return false;
  if (SMALL_WORDS.has(first.lower) && !first.isTied) return false;
  if (SMALL_WORDS.has(last.lower) && !last.isTail) return false;
  for (let at = from; at < to; at++) {
    if (at + 1 < to && !isUnbroken(short, text, words, at)) return false;
    // An explanation that holds the short form itself explains nothing.
    if (withoutPlural(words[at]?.written ?? '') === withoutPlural(short)) return false;
  }
  return true;
}

/** Whether a long form may go on from one word to the next. */
function isUnbroken(short: string, text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return true;
  const gap = text.slice(words[at]?.end, next.start);
  return GAP.test(gap) && (!gap.includes(',') || lettersOf(short).length >= MIN_IN_LISTS);
}

/**
 * Aligns the letters of a short form with all of some words, and returns the least cost of that; null above MAX_COST.
 *
 * Each word takes one letter at its start for free, and further letters from within for 1 each. A word that takes
 * none costs 1, unless it is a small word or the tail of a hyphenated one. In "retrieval-augmented generation" each
 * letter of "RAG" starts a word: 0. In "maximum likelihood" the E of "MLE" can only stand within "likelihood", after
 * the l: 1. In "retrieval-augmented text generation" the word "text" takes no letter of "RAG": 1.
 */
function alignmentCost(short: string, words: readonly Word[], from: number, to: number): number | null {
  const written = lettersOf(short);
  const letters = written.toLowerCase();
  // In a short form with small letters, these continue a word: "LoRA", "FedAvg".
  const isMixed = written !== written.toUpperCase();
  const goesOn = (letter: number) => isMixed && /\p{Ll}/u.test(written[letter] ?? '');

  /**
   * The cost of the letters from `letter` on with the words from `at` on. Ways that cost more than the budget are
   * cut.
   */
  const costFrom = (letter: number, at: number, budget: number): number => {
    const word = words[at];
    if (at === to || !word || budget < 0) return at === to && letter === letters.length ? 0 : Infinity;
    let least = Infinity;
    if (at > from) {
      const passed = word.isTail || SMALL_WORDS.has(word.lower) ? 0 : 1;
      least = passed + costFrom(letter, at + 1, budget - passed);
    }
    const start = startIn(word, letters[letter]);
    if (start < 0) return least;
    least = Math.min(least, costFrom(letter + 1, at + 1, budget));
    let cost = 0;
    let offset = start + 1;
    for (let next = letter + 1; next < letters.length && cost <= budget; next++) {
      const found = word.lower.indexOf(letters[next] ?? '', offset);
      if (found < 0) break;
      if (found > offset || !goesOn(next)) cost++;
      offset = found + 1;
      least = Math.min(least, cost + costFrom(next + 1, at + 1, budget - cost));
    }
    return least;
  };

  const cost = costFrom(0, from, MAX_COST);
  return cost <= MAX_COST ? cost : null;
}

/**
 * Returns where a word begins for a letter of its short form: "x" in "explainable" and "eXtreme", "2" in "to". -1 if
 * nowhere.
 */
function startIn({ written, lower }: Word, letter: string | undefined): number {
  if (letter === undefined) return -1;
  if (lower[0] === letter) return 0;
  if (letter === 'x' && lower.startsWith('ex')) return 1;
  if (DIGIT_WORDS[letter]?.includes(lower)) return lower.length - 1;
  const inside = lower.indexOf(letter, 1);
  const isInnerCapital = inside > 0 && written[inside] !== lower[inside] && written !== written.toUpperCase();
  return isInnerCapital ? inside : -1;
}

/*
 * Which words a short form stands for: "RAG" for "retrieval-augmented generation". After Schwartz and Hearst, "A simple
 * algorithm for identifying abbreviation definitions in biomedical text" (2003): the short form's letters stand in the
 * long form in their order, the first at its start, and no more words are looked at than the letters can need. Theirs may
 * stand anywhere in a word; here a letter that begins no word costs something, so that doubtful pairs are told from sure.
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
/** What a long form may cost. */
const MAX_COST = 2;
/** A list of two letters, "in Austria, Italy (AI)", is one by chance. */
const MIN_IN_LISTS = 3;

/** The least capitals of a short form: as many as the expression has. */
export const MIN_CAPITALS = 2;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
const SHORT_FORM = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
/** What may stand between two words of a long form. */
const GAP = /^[\s\-/&+,]+$/;

/** Words that a short form may pass over, and with which no long form begins or ends. */
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
  /** Whether a hyphen ties it to the word before it, or to the one behind it. */
  readonly isTail: boolean;
  readonly isTied: boolean;
}

/** Whether some text looks like a short form: one word of a few letters, two of them capitals. */
export function isShortForm(text: string): boolean {
  if (text.length < MIN_LETTERS || text.length > MAX_LETTERS + 2) return false;
  return CAPITALS.test(text) && SHORT_FORM.test(text) && lettersOf(text).length <= MAX_LETTERS;
}

/** A short form without the s of its plural: "LLM" for "LLMs". */
export function withoutPlural(short: string): string {
  return /[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}

/** Whether a word is one that says nothing of what a long form means. */
export function isSmallWord(lower: string): boolean {
  return SMALL_WORDS.has(lower);
}

/** The words of a text in small letters. */
export function wordsIn(text: string): string[] {
  return wordsOf(text).map(({ lower }) => lower);
}

/** The long form of which a text is all, but for quotation marks around it; null where it is none. */
export function wholeLongForm(short: string, text: string): LongForm | null {
  if (!mayBegin(short, text)) return null;
  const words = wordsOf(text);
  if (!isRun(short, text, words, 0, words.length) || /[\p{L}\p{N}]/u.test(text.slice(0, words[0]?.start)))
    return null;
  const cost = alignmentCost(short, words, 0, words.length);
  return cost === null ? null : longForm(text, words, 0, words.length, cost);
}

/** The long form with which a text ends, the surest and then the shortest; null where it ends with none. */
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

/** The long form with which a text begins, the surest and then the shortest; null where it begins with none. */
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

/** Whether a text's first letter can be that of a short form: a cheap look before its words are read. */
function mayBegin(short: string, text: string): boolean {
  const [first, own] = [/[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase(), short[0]?.toLowerCase() ?? ''];
  return first === own || own === 'x' || own in DIGIT_WORDS;
}

function lettersOf(short: string): string {
  return withoutPlural(short).replaceAll('-', '');
}

/** As many words as Schwartz and Hearst look at. */
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

/** Whether words may be a long form by what stands between them and by the first and the last. */
function isRun(short: string, text: string, words: readonly Word[], from: number, to: number): boolean {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return false;
  if (SMALL_WORDS.has(first.lower) && !first.isTied) return false;
  if (SMALL_WORDS.has(last.lower) && !last.isTail) return false;
  for (let at = from; at < to; at++) {
    if (at + 1 < to && !isUnbroken(short, text, words, at)) return false;
    // What explains a short form by itself explains nothing.
    if (withoutPlural(words[at]?.written ?? '') === withoutPlural(short)) return false;
  }
  return true;
}

/** Whether a long form may go on from a word to the next. */
function isUnbroken(short: string, text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return true;
  const gap = text.slice(words[at]?.end, next.start);
  return GAP.test(gap) && (!gap.includes(',') || lettersOf(short).length >= MIN_IN_LISTS);
}

/**
 * Aligns the letters of a short form with all of some words, and returns the least that it costs; null above MAX_COST.
 *
 * Each word takes one letter at its start for nothing, and more from within for 1 each; a word that takes none costs 1,
 * unless it is a small one or the tail of another. So of "RAG" and "retrieval-augmented generation" each letter starts a
 * word: 0. Of "MLE" and "maximum likelihood" the E would have to stand in "likelihood", behind the l: 1. Of "RAG" and
 * "retrieval-augmented text generation" the word "text" takes none: 1.
 */
function alignmentCost(short: string, words: readonly Word[], from: number, to: number): number | null {
  const written = lettersOf(short);
  const letters = written.toLowerCase();
  // In a short form with small letters, these go on with a word: "LoRA", "FedAvg".
  const isMixed = written !== written.toUpperCase();
  const goesOn = (letter: number) => isMixed && /\p{Ll}/u.test(written[letter] ?? '');

  /** The cost of the letters from one on with the words from one on; no way that costs more than the budget is followed. */
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

/** Where a word begins for a letter of its short form: "x" of "explainable" and of "eXtreme", "2" of "to". -1 if nowhere. */
function startIn({ written, lower }: Word, letter: string | undefined): number {
  if (letter === undefined) return -1;
  if (lower[0] === letter) return 0;
  if (letter === 'x' && lower.startsWith('ex')) return 1;
  if (DIGIT_WORDS[letter]?.includes(lower)) return lower.length - 1;
  const inside = lower.indexOf(letter, 1);
  const isInnerCapital = inside > 0 && written[inside] !== lower[inside] && written !== written.toUpperCase();
  return isInnerCapital ? inside : -1;
}

import { characterClass, SPACE, WORD } from './character-class.ts';
import { countEnglishWords } from './english-words.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import type { FormIndex, IndexedForm, IndexNode, NextNodes } from './form-index.ts';
import { isAt } from './word-table.ts';
import { END, HASH, hashOfSign, START, STEP, WordRoom, type Words, wordsOf } from './words-of.ts';

/** A form found in a text. */
export interface Match {
  /** Offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same in the text as it was searched. */
  readonly from: number;
  readonly to: number;
  /** How many words of the text stand before it. */
  readonly word: number;
  /** The terms that the form may mean, each with whether it can mean nothing else. */
  readonly candidates: readonly IndexedForm[];
  /** The page's own words for it, where the page says that it means its candidates (see page-definitions.ts). */
  readonly onThisPage?: string;
}

/** All that one pass over a text finds. */
export interface Finding {
  readonly matches: readonly Match[];
  /**
   * Where words of the field's vocabulary stand, each by how many words stand before it; without those that begin an
   * unmistakable term: one word is one piece of evidence.
   */
  readonly vocabulary: readonly number[];
  /** The text as it was searched: folded, in small letters. */
  readonly lower: string;
  /** How many words it has, and where they stand. */
  readonly words: number;
  readonly wordList: Words;
  /** How many of the words are among the commonest of English. */
  readonly englishWords: number;
}

/**
 * Finds every form of the index in a text in one pass: whole words, the longest form at each place, none that
 * overlap. Whether a form has its glossary meaning here is for sense.ts to say. The finding lasts until the room for its
 * words is cleared.
 */
export function findMatches(index: FormIndex, text: string, room = new WordRoom()): Finding {
  const folded = foldText(text);
  const { lower } = folded;
  const words = wordsOf(folded, room);
  const matches: Match[] = [];
  const vocabulary: number[] = [];
  let consumed = 0;
  for (const at of index.likelyStarts(words)) {
    const start = words[at + START] ?? 0;
    if (start < consumed) continue;
    const first = index.firstWordAt(lower, start, words[at + END] ?? 0, words[at + HASH] ?? 0);
    if (first < 0) continue;
    const next = at + STEP;
    if (!index.mayGoOn(first, next < words.length ? (words[next + HASH] ?? 0) : 0)) continue;
    const word = at / STEP;
    const vocabularyBefore = vocabulary.length;
    const found = longestFrom(index.branch(first), folded, words, word, vocabulary);
    if (found === null || standsInAddressOrCode(folded.text, start, found.end)) continue;
    matches.push({
      start: folded.original(start),
      end: folded.original(found.end - 1) + 1,
      from: start,
      to: found.end,
      word,
      candidates: found.forms,
    });
    consumed = found.end;
    if (found.forms.some(({ unmistakable }) => unmistakable)) vocabulary.length = vocabularyBefore;
  }
  return {
    matches,
    vocabulary,
    lower,
    words: words.length / STEP,
    wordList: words,
    englishWords: countEnglishWords(words),
  };
}

/** Follows the index from a first word as far as the text goes along; gives the longest form passed. */
function longestFrom(
  first: IndexNode,
  folded: FoldedText,
  words: Words,
  word: number,
  vocabulary: number[],
): { end: number; forms: readonly IndexedForm[] } | null {
  const { lower } = folded;
  let longest: { end: number; forms: readonly IndexedForm[] } | null = null;
  let node: IndexNode | undefined = first;
  const start = words[word * STEP + START] ?? 0;
  let end = words[word * STEP + END] ?? 0;
  let at = (word + 1) * STEP;
  while (node !== undefined) {
    if (node.isVocabulary) vocabulary.push(word);
    if (node.forms !== null) {
      const forms = node.asksForCase ? formsInCase(node.forms, folded, start, end) : node.forms;
      if (forms.length > 0) longest = { end, forms };
    }
    if (node.spaced === null && node.joined === null) break;
    const from = afterGap(lower, end);
    const branch: NextNodes | null = from > end ? node.spaced : node.joined;
    if (branch === null || from >= lower.length) break;
    const isSign = words[at + START] !== from;
    const hash = isSign ? hashOfSign(lower, from) : (words[at + HASH] ?? 0);
    const to = isSign ? from + 1 : (words[at + END] ?? 0);
    if (!isSign) at += STEP;
    node = branch.get(hash)?.find(({ token }) => isAt(lower, from, to, token));
    end = to;
  }
  return longest;
}

/** The forms whose case the text has. */
function formsInCase(forms: readonly IndexedForm[], folded: FoldedText, start: number, end: number) {
  const written = folded.text.slice(start, end).replace(/[\s-]/g, '');
  return forms.filter((form) => form.exact === null || form.exact === written);
}

/** The offset behind the gap that may stand between two words of a form: white space, or one hyphen. */
function afterGap(text: string, offset: number): number {
  const { length } = text;
  let next = offset;
  if (text.charCodeAt(next) === HYPHEN) {
    next++;
    // A hyphen at the end of a line of source: "fine-\n tuning".
    if (text.charCodeAt(next) !== LINE_FEED) return next;
  }
  while (next < length && characterClass(text.charCodeAt(next)) === SPACE) next++;
  return next;
}

const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;

/** What an @ behind a word of prose says: the first results that are looked at ("Precision@10"), or a place ("Embeddings@Twitter"). */
const BEHIND_AT = /^@(?:[knKN](?!\w)|\d{1,4}(?![\w]|\.\w)|\p{Lu}\w*(?![\w-]|\.\w))/u;
/** How many characters behind a word are looked at: names of places are shorter. */
const AT_REACH = 40;

/**
 * Whether a place in a text is part of an address, a file name, an e-mail address, a command's option, a member of a
 * program's object ("agent.run", "--temperature", "rag.py"), or negated with "non-".
 */
function standsInAddressOrCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (before === '@' || before === '\\' || before === '$' || before === '#') return true;
  if (after === '\\' || (after === '@' && !BEHIND_AT.test(text.slice(end, end + AT_REACH)))) return true;
  if (after === '.' && isWordAt(text, end + 1) && !/\p{Lu}/u.test(text[end + 1] ?? '')) return true;
  if (before === '.' && isWordAt(text, start - 2) && /\p{Ll}/u.test(text[start] ?? '')) return true;
  if (before === '-') {
    if (/(?:^|[^\p{L}])non-$/iu.test(text.slice(Math.max(0, start - 5), start))) return true;
    const isOption =
      text[start - 2] === '-' && !isWordAt(text, start - 3) && /\p{Ll}/u.test(text[start] ?? '');
    return isOption;
  }
  if (before === '/' || after === '/') {
    const from = Math.max(text.lastIndexOf(' ', start), text.lastIndexOf('\n', start)) + 1;
    const to = text.indexOf(' ', end);
    const chunk = text.slice(Math.max(from, start - 200), to < 0 ? end + 200 : Math.min(to, end + 200));
    return /:\/\/|^www\.|^[.~]?\/|\.\p{L}{2,}\/|\/\S*\//u.test(chunk);
  }
  return false;
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && characterClass(text.charCodeAt(offset)) === WORD;
}

import { characterClass, SPACE, WORD } from './character-class.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { type FormIndex, type IndexedForm, type IndexNode, tokenEnd } from './form-index.ts';

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
}

const NOT_ASCII = /[\u0080-\uffff]/;
const ASCII_WORDS = /\w+/g;
/** Runs of the letters, digits and marks that characterClass calls a word's. */
const WORDS =
  /[[\p{L}\p{N}\p{M}_]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC]--[\u{10000}-\u{10FFFF}]]+/gv;

/** All that one pass over a text finds. */
export interface Finding {
  readonly matches: readonly Match[];
  /** Where words of the field's vocabulary stand, each by how many words stand before it. */
  readonly vocabulary: readonly number[];
  /** The text as it was searched: folded, in small letters. */
  readonly lower: string;
  readonly words: number;
  /** How many of the words are among the commonest of English. */
  readonly englishWords: number;
}

/**
 * Finds every form of the index in a text in one pass: whole words, the longest form at each place, none that
 * overlap. Whether a form has its glossary meaning here is for sense.ts to say.
 */
export function findMatches(index: FormIndex, text: string): Finding {
  const folded = foldText(text);
  const { lower } = folded;
  const matches: Match[] = [];
  const vocabulary: number[] = [];
  let englishWords = 0;
  let searched = 0;
  let consumed = 0;
  // One native call for all words: a loop over characters is slow in code that no engine has warmed up yet.
  const words = lower.match(NOT_ASCII.test(lower) ? WORDS : ASCII_WORDS) ?? [];
  for (let word = 0; word < words.length; word++) {
    const first = words[word] ?? '';
    const node = index.branch(first);
    if (node === undefined) continue;
    const offset = wholeWordFrom(lower, first, searched);
    if (offset < 0) break;
    searched = offset + first.length;
    if (offset < consumed) continue;
    if (node.isEnglish) englishWords++;
    const found = longestFrom(node, folded, offset, searched, word, vocabulary);
    if (found === null || standsInAddressOrCode(folded.text, offset, found.end)) continue;
    const [start, end] = [folded.original(offset), folded.original(found.end - 1) + 1];
    matches.push({ start, end, from: offset, to: found.end, word, candidates: found.forms });
    consumed = found.end;
  }
  return { matches, vocabulary, lower, words: words.length, englishWords };
}

/** Where a word stands next in a text, as a whole word: words that were passed over may hold it. -1 if nowhere. */
function wholeWordFrom(text: string, word: string, from: number): number {
  let at = text.indexOf(word, from);
  while (at >= 0 && (isWordAt(text, at - 1) || isWordAt(text, at + word.length)))
    at = text.indexOf(word, at + 1);
  return at;
}

/** Follows the index from a first word as far as the text goes along; gives the longest form passed. */
function longestFrom(
  first: IndexNode,
  folded: FoldedText,
  start: number,
  firstEnd: number,
  word: number,
  vocabulary: number[],
): { end: number; forms: readonly IndexedForm[] } | null {
  const { lower } = folded;
  let longest: { end: number; forms: readonly IndexedForm[] } | null = null;
  let node: IndexNode | undefined = first;
  let end = firstEnd;
  while (node !== undefined) {
    if (node.isVocabulary) vocabulary.push(word);
    if (node.forms !== null) {
      const forms = formsInCase(node.forms, folded, start, end);
      if (forms.length > 0) longest = { end, forms };
    }
    const next = afterGap(lower, end);
    const hasGap = next > end;
    const branch: Map<string, IndexNode> | null = hasGap ? node.spaced : node.joined;
    if (branch === null || next >= lower.length) break;
    const tokenStops = tokenEnd(lower, next);
    node = branch.get(lower.slice(next, tokenStops));
    end = tokenStops;
  }
  return longest;
}

/** The forms whose case the text has. */
function formsInCase(forms: readonly IndexedForm[], folded: FoldedText, start: number, end: number) {
  if (forms.every((form) => form.exact === null)) return forms;
  const written = folded.text.slice(start, end).replace(/[\s-]/g, '');
  return forms.filter((form) => form.exact === null || form.exact === written);
}

/** The offset behind the gap that may stand between two words of a form: white space, or one hyphen. */
function afterGap(text: string, offset: number): number {
  let next = offset;
  if (text[next] === '-') {
    next++;
    // A hyphen at the end of a line of source: "fine-\n tuning".
    if (text[next] === '\n') while (characterClass(text.charCodeAt(next)) === SPACE) next++;
    return next;
  }
  while (next < text.length && characterClass(text.charCodeAt(next)) === SPACE) next++;
  return next;
}

/**
 * Whether a place in a text is part of an address, a file name, an e-mail address, a command's option, a member of a
 * program's object ("agent.run", "--temperature", "rag.py"), or negated with "non-".
 */
function standsInAddressOrCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (before === '@' || before === '\\' || before === '$' || before === '#') return true;
  if (after === '@' || after === '\\') return true;
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

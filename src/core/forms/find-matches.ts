import { isSpaceByte, isWordByte } from '../text/character-byte.ts';
import { characterClass, WORD } from '../text/character-class.ts';
import { countEnglishWords } from '../text/english-words.ts';
import {
  characterAt,
  isAt,
  originalOffset,
  type SearchedText,
  TextBuffer,
  writtenBetween,
} from '../text/text-buffer.ts';
import type { FormIndex, IndexedForm, IndexNode, NextNodes } from './form-index.ts';

/** A form found in a text. */
export interface Match {
  /** Offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same among the bytes of the searched text. */
  readonly from: number;
  readonly to: number;
  /** How many words of the text stand before it. */
  readonly word: number;
  /** The terms that the form may mean, each with whether it can mean nothing else. */
  readonly candidates: readonly IndexedForm[];
  /** The page's own words for it, where the page says that it means its candidates (see page-definitions.ts). */
  readonly expansion?: string;
}

/** All that one pass over a text finds. */
export interface TextMatches {
  readonly matches: readonly Match[];
  /**
   * Where words of the field's vocabulary stand, each by how many words stand before it; without those that begin an
   * unmistakable term: one word is one piece of evidence.
   */
  readonly vocabulary: readonly number[];
  readonly text: SearchedText;
  /** How many words it has. */
  readonly words: number;
  /** How many of the words are among the commonest of English. */
  readonly englishWords: number;
}

/**
 * Finds every form of the index in a text in one pass: whole words, the longest form at each place, none that
 * overlap. Whether a form has its glossary meaning here is for sense.ts to say. The finding lasts until the room for its
 * text is cleared.
 */
export function findMatches(index: FormIndex, original: string, room = new TextBuffer()): TextMatches {
  const text = room.add(original);
  const { firstWord, wordsEnd } = text;
  const { starts, ends, hashes } = text.words;
  const matches: Match[] = [];
  const vocabulary: number[] = [];
  let consumed = 0;
  for (const word of index.likelyStarts(text)) {
    const start = starts[word] ?? 0;
    if (start < consumed) continue;
    const first = index.firstWordAt(text, start, ends[word] ?? 0, hashes[word] ?? 0);
    if (first < 0) continue;
    const next = word + 1;
    if (!index.mayGoOn(first, next < wordsEnd ? (hashes[next] ?? 0) : 0)) continue;
    const vocabularyBefore = vocabulary.length;
    const found = longestFrom(index.branch(first), text, word, vocabulary);
    if (found === null || standsInAddressOrCode(text, start, found.end)) continue;
    matches.push({
      start: originalOffset(text, start),
      end: originalOffset(text, found.end - 1) + 1,
      from: start,
      to: found.end,
      word: word - firstWord,
      candidates: found.forms,
    });
    consumed = found.end;
    if (found.forms.some(({ unmistakable }) => unmistakable)) vocabulary.length = vocabularyBefore;
  }
  return {
    matches,
    vocabulary,
    text,
    words: wordsEnd - firstWord,
    englishWords: countEnglishWords(text),
  };
}

/** Follows the index from a first word as far as the text goes along; gives the longest form passed. */
function longestFrom(
  first: IndexNode,
  text: SearchedText,
  firstWord: number,
  vocabulary: number[],
): { end: number; forms: readonly IndexedForm[] } | null {
  const { bytes } = text;
  const { starts, ends, hashes } = text.words;
  let longest: readonly IndexedForm[] | null = null;
  let longestEnd = 0;
  let node: IndexNode | undefined = first;
  const start = starts[firstWord] ?? 0;
  let end = ends[firstWord] ?? 0;
  let word = firstWord + 1;
  while (node !== undefined) {
    if (node.isVocabulary) vocabulary.push(firstWord - text.firstWord);
    if (node.forms !== null) {
      const forms = node.asksForCase ? formsInCase(node.forms, text, start, end) : node.forms;
      if (forms.length > 0) {
        longest = forms;
        longestEnd = end;
      }
    }
    if (node.spaced === null && node.joined === null) break;
    const from = afterGap(bytes, end);
    const branch: NextNodes | null = from > end ? node.spaced : node.joined;
    if (branch === null || from >= text.end) break;
    const isSign = starts[word] !== from;
    const hash = (isSign ? bytes[from] : hashes[word]) ?? 0;
    const to = isSign ? from + 1 : (ends[word] ?? 0);
    if (!isSign) word++;
    node = nodeAt(branch.get(hash), text, from, to);
    end = to;
  }
  return longest && { end: longestEnd, forms: longest };
}

/** The one of some nodes whose token is between two places of a text. */
function nodeAt(nodes: readonly IndexNode[] | undefined, text: SearchedText, from: number, to: number) {
  if (nodes !== undefined) {
    for (const node of nodes) if (isAt(text, from, to, node.token)) return node;
  }
  return undefined;
}

/** The forms whose case the text has. */
function formsInCase(forms: readonly IndexedForm[], text: SearchedText, start: number, end: number) {
  const isInCase = ({ exact }: IndexedForm) => exact === null || isWritten(text, start, end, exact);
  return forms.every(isInCase) ? forms : forms.filter(isInCase);
}

/** Whether some letters are between two places of a text in their case, with or without gaps. */
function isWritten(text: SearchedText, start: number, end: number, letters: string): boolean {
  const { bytes } = text;
  let next = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === HYPHEN || isSpaceByte(byte)) continue;
    if (characterAt(text, at) !== letters.charCodeAt(next++)) return false;
  }
  return next === letters.length;
}

/** The place behind the gap that may stand between two words of a form: white space, or one hyphen. */
function afterGap(bytes: Uint8Array, place: number): number {
  let next = place;
  if (bytes[next] === HYPHEN) {
    next++;
    // A hyphen at the end of a line of source: "fine-\n tuning".
    if (bytes[next] !== LINE_FEED) return next;
  }
  // The 0 behind the text is none.
  while (isSpaceByte(bytes[next] ?? 0)) next++;
  return next;
}

const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;

/** What an @ behind a word of prose says: the first results that are looked at ("Precision@10"), or a place ("Embeddings@Twitter"). */
const BEHIND_AT = /^@(?:[knKN](?!\w)|\d{1,4}(?![\w]|\.\w)|\p{Lu}\w*(?![\w-]|\.\w))/u;
/** How many characters behind a word are looked at: names of places are shorter. */
const AT_REACH = 40;

/** How far around a word an address or a path is looked at. */
const ADDRESS_REACH = 200;

/** The signs beside a word that may be a part of an address or of code with it. */
const SIGNS_BEFORE = tableOf('@\\$#.-/');
const SIGNS_BEHIND = tableOf('\\@./');

/** A table of all bytes, with a 1 for each of some signs. */
function tableOf(signs: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (signs.includes(String.fromCharCode(byte)) ? 1 : 0));
}

/**
 * Whether a place in a text is part of an address, a file name, an e-mail address, a command's option, a member of a
 * program's object ("agent.run", "--temperature", "rag.py"), or negated with "non-".
 */
function standsInAddressOrCode(text: SearchedText, start: number, end: number): boolean {
  const { bytes } = text;
  const after = bytes[end] ?? 0;
  // Cheap looks first: most words stand between spaces, or at the end of a sentence.
  const isBehind = SIGNS_BEHIND[after] === 1 && (after !== FULL_STOP || isWordByte(bytes[end + 1] ?? 0));
  if (!isBehind && SIGNS_BEFORE[bytes[start - 1] ?? 0] === 0) return false;
  const from = Math.max(text.start, start - ADDRESS_REACH);
  const to = Math.min(text.end, end + ADDRESS_REACH);
  return isInAddressOrCode(writtenBetween(text, from, to), start - from, end - from);
}

const FULL_STOP = 0x2e;

/** The same for a place in a piece of a text, folded. */
function isInAddressOrCode(text: string, start: number, end: number): boolean {
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
    const chunk = text.slice(from, to < 0 ? undefined : to);
    return /:\/\/|^www\.|^[.~]?\/|\.\p{L}{2,}\/|\/\S*\//u.test(chunk);
  }
  return false;
}

function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && characterClass(text.charCodeAt(offset)) === WORD;
}

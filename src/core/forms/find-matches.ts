// Finds the forms of the glossary in a text.
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
import type { FormIndex, IndexNode, NextNodes } from './form-index.ts';
import type { PackedForm } from './packed-format.ts';

/** A form found in a text. */
export interface Match {
  /** Offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same in the bytes of the searched text. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** How many words of the text stand before it. */
  readonly wordIndex: number;
  /** The terms that the form may mean, each with whether the form is unambiguous. */
  readonly candidates: readonly PackedForm[];
  /** The page's own words for it, where the page says that it means its candidates (see page-definitions.ts). */
  readonly expansion?: string;
}

/** What one pass over a text finds. */
export interface TextMatches {
  readonly matches: readonly Match[];
  /**
   * The indexes of the words that belong to the field's vocabulary. A word that begins an unambiguous form is not among
   * them: one word is one piece of evidence.
   */
  readonly vocabulary: readonly number[];
  readonly text: SearchedText;
  readonly wordCount: number;
  /** How many of the words are among the commonest of English. */
  readonly englishWordCount: number;
}

/**
 * Finds every form of the index in a text in one pass: whole words, the longest form from each word, no overlaps. Whether
 * a form has its glossary meaning there is for score-senses.ts to say. The result is valid until `buffer` is cleared.
 */
export function findMatches(index: FormIndex, original: string, buffer = new TextBuffer()): TextMatches {
  const text = buffer.add(original);
  const { firstWord, wordsEnd } = text;
  const { starts, ends, hashes } = text.words;
  const matches: Match[] = [];
  const vocabulary: number[] = [];
  let consumed = 0;
  for (const wordIndex of index.likelyStarts(text)) {
    const start = starts[wordIndex] ?? 0;
    if (start < consumed) continue;
    const first = index.firstWordAt(text, start, ends[wordIndex] ?? 0, hashes[wordIndex] ?? 0);
    if (first < 0) continue;
    const next = wordIndex + 1;
    if (!index.mayGoOn(first, next < wordsEnd ? (hashes[next] ?? 0) : 0)) continue;
    const vocabularyBefore = vocabulary.length;
    const found = longestFrom(index.branch(first), text, wordIndex, vocabulary);
    if (found === null || standsInAddressOrCode(text, start, found.end)) continue;
    matches.push({
      start: originalOffset(text, start),
      end: originalOffset(text, found.end - 1) + 1,
      byteStart: start,
      byteEnd: found.end,
      wordIndex: wordIndex - firstWord,
      candidates: found.forms,
    });
    consumed = found.end;
    if (found.forms.some(({ isUnambiguous }) => isUnambiguous)) vocabulary.length = vocabularyBefore;
  }
  return {
    matches,
    vocabulary,
    text,
    wordCount: wordsEnd - firstWord,
    englishWordCount: countEnglishWords(text),
  };
}

/** Follows the index from a first word as far as the text goes along, and returns the longest form on the way. */
function longestFrom(
  first: IndexNode,
  text: SearchedText,
  firstWord: number,
  vocabulary: number[],
): { end: number; forms: readonly PackedForm[] } | null {
  const { bytes } = text;
  const { starts, ends, hashes } = text.words;
  let longest: readonly PackedForm[] | null = null;
  let longestEnd = 0;
  let node: IndexNode | undefined = first;
  const start = starts[firstWord] ?? 0;
  let end = ends[firstWord] ?? 0;
  let wordIndex = firstWord + 1;
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
    const tokenStart = afterGap(bytes, end);
    const branch: NextNodes | null = tokenStart > end ? node.spaced : node.joined;
    if (branch === null || tokenStart >= text.end) break;
    const isPunctuation = starts[wordIndex] !== tokenStart;
    const hash = (isPunctuation ? bytes[tokenStart] : hashes[wordIndex]) ?? 0;
    end = isPunctuation ? tokenStart + 1 : (ends[wordIndex] ?? 0);
    if (!isPunctuation) wordIndex++;
    node = nodeAt(branch.get(hash), text, tokenStart, end);
  }
  return longest && { end: longestEnd, forms: longest };
}

/** Returns the node whose token stands between two byte offsets of a text. */
function nodeAt(nodes: readonly IndexNode[] | undefined, text: SearchedText, start: number, end: number) {
  if (nodes !== undefined) {
    for (const node of nodes) if (isAt(text, start, end, node.token)) return node;
  }
  return undefined;
}

/** The forms whose case the text has. */
function formsInCase(forms: readonly PackedForm[], text: SearchedText, start: number, end: number) {
  const isInCase = ({ exact }: PackedForm) => exact === null || isWritten(text, start, end, exact);
  return forms.every(isInCase) ? forms : forms.filter(isInCase);
}

/** Whether a text has some letters between two byte offsets in their case, with or without gaps. */
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

/** Returns the offset behind the gap that may stand between two words of a form: white space, or one hyphen. */
function afterGap(bytes: Uint8Array, offset: number): number {
  let next = offset;
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

/** The punctuation beside a word that may be a part of an address or of code with it. */
const PUNCTUATION_BEFORE = tableOf('@\\$#.-/');
const PUNCTUATION_BEHIND = tableOf('\\@./');

/** A table of all bytes, with a 1 for each of some characters. */
function tableOf(characters: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    characters.includes(String.fromCharCode(byte)) ? 1 : 0,
  );
}

/**
 * Whether what stands between two byte offsets of a text is part of an address, a file name, an e-mail address, a command's option, a member of a
 * program's object ("agent.run", "--temperature", "rag.py"), or negated with "non-".
 */
function standsInAddressOrCode(text: SearchedText, start: number, end: number): boolean {
  const { bytes } = text;
  const after = bytes[end] ?? 0;
  // Cheap looks first: most words stand between spaces, or at the end of a sentence.
  const isBehind =
    PUNCTUATION_BEHIND[after] === 1 && (after !== FULL_STOP || isWordByte(bytes[end + 1] ?? 0));
  if (!isBehind && PUNCTUATION_BEFORE[bytes[start - 1] ?? 0] === 0) return false;
  const from = Math.max(text.start, start - ADDRESS_REACH);
  const to = Math.min(text.end, end + ADDRESS_REACH);
  return isInAddressOrCode(writtenBetween(text, from, to), start - from, end - from);
}

const FULL_STOP = 0x2e;

/** The same of a piece of a text, folded. */
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

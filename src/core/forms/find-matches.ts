// Finds the forms of the glossary in a text.
import { isSpaceByte } from '../text/character-byte.ts';
import { countEnglishWords } from '../text/english-words.ts';
import { characterAt, isAt, originalOffset, type SearchedText, TextBuffer } from '../text/text-buffer.ts';
import { isInAddressOrCode } from './address-or-code.ts';
import type { FormIndex, IndexNode, NextNodes } from './form-index.ts';
import type { PackedForm } from './packed-format.ts';

/** A form found in a text. */
export interface Match {
  /** Offsets in the original text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The same offsets in the bytes of the searched text. */
  readonly byteStart: number;
  readonly byteEnd: number;
  /** How many words of the text come before it. */
  readonly wordIndex: number;
  /** The terms that the form may mean, each with whether the form is unambiguous. */
  readonly candidates: readonly PackedForm[];
  /** The page's own words for it, where the page says that it stands for its candidates (see page-definitions.ts). */
  readonly expansion?: string;
}

/** What one pass over a text finds. */
export interface TextMatches {
  readonly matches: readonly Match[];
  /**
   * The indexes of the words that belong to the field's vocabulary. A word that begins an unambiguous form is not
   * among them: one word is one piece of evidence.
   */
  readonly vocabulary: readonly number[];
  readonly text: SearchedText;
  readonly wordCount: number;
  /** How many of the words are among the commonest of English. */
  readonly englishWordCount: number;
}

/**
 * Finds every form of the index in a text in one pass: whole words, the longest form from each word, no overlaps.
 * Whether a form has its glossary meaning there is scored in score-senses.ts and decided in candidates-by-sense.ts. The result is valid until `buffer` is
 * cleared.
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
    if (found === null || isInAddressOrCode(text, start, found.end)) continue;
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

/** Follows the index from a first word as far as the text matches it, and returns the longest form on the way. */
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

/** Returns the forms that the text spells in the case they ask for. */
function formsInCase(forms: readonly PackedForm[], text: SearchedText, start: number, end: number) {
  const isInCase = ({ exact }: PackedForm) => exact === null || isWritten(text, start, end, exact);
  return forms.every(isInCase) ? forms : forms.filter(isInCase);
}

/** Whether the text between two byte offsets has these letters in this case, with or without gaps. */
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

/** Returns the offset after the gap that may stand between two words of a form: white space, or one hyphen. */
function afterGap(bytes: Uint8Array, offset: number): number {
  let next = offset;
  if (bytes[next] === HYPHEN) {
    next++;
    // A hyphen at the end of a line of source: "fine-\n tuning".
    if (bytes[next] !== LINE_FEED) return next;
  }
  // The 0 after the text is no white space.
  while (isSpaceByte(bytes[next] ?? 0)) next++;
  return next;
}

const HYPHEN = 0x2d;
const LINE_FEED = 0x0a;

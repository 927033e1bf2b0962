// Finds the short forms in a text that the glossary does not know. page-definitions.ts reads what the page says of them,
// own-uses.ts finds where it uses them.
import { isShortForm, MIN_CAPITALS } from '../abbreviations/long-form.ts';
import type { TextMatches } from '../forms/find-matches.ts';
import { originalOffset, writtenBetween } from '../text/text-buffer.ts';
import type { ShortFormPlace } from './long-form-beside.ts';

/** A short form in a text. */
export interface UnknownShortForm extends ShortFormPlace {
  /** As the text has it, typography folded. */
  readonly written: string;
}

const HYPHEN = 0x2d;
const [A, Z] = [0x41, 0x5a];
/** The most bytes of a short form, hyphens included. */
const MAX_LENGTH = 12;

/**
 * Yields the places of a text that look like a short form and that no match covers, in order, of those for which `isLikely`
 * holds: a cheap check, made before the words are read.
 */
export function* unknownShortForms(
  { matches, text }: TextMatches,
  isLikely: (place: ShortFormPlace) => boolean,
): Generator<UnknownShortForm> {
  const { bytes, firstWord, wordsEnd } = text;
  const { starts, ends } = text.words;
  let nextMatch = 0;
  for (let word = firstWord; word < wordsEnd; word++) {
    const from = starts[word] ?? 0;
    // A short form may have hyphens: "PRM-V".
    while (
      word + 1 < wordsEnd &&
      bytes[ends[word] ?? 0] === HYPHEN &&
      starts[word + 1] === (ends[word] ?? 0) + 1
    )
      word++;
    const to = ends[word] ?? 0;
    if (to - from > MAX_LENGTH || countCapitals(bytes, from, to) < MIN_CAPITALS) continue;
    while ((matches[nextMatch]?.byteEnd ?? Number.POSITIVE_INFINITY) <= from) nextMatch++;
    if ((matches[nextMatch]?.byteStart ?? Number.POSITIVE_INFINITY) < to) continue;
    const place = { start: originalOffset(text, from), end: originalOffset(text, to - 1) + 1 };
    if (!isLikely(place)) continue;
    const written = writtenBetween(text, from, to);
    if (isShortForm(written)) yield { ...place, written };
  }
}

/** Counts the capitals of ASCII: in scripts without case, any word may be one of capitals by its bytes. */
function countCapitals(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= A && byte <= Z) count++;
  }
  return count;
}

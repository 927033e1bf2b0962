// Tells whether a long form is so sure that a short form may be taken for it, whatever the glossary says.
import { isSmallWord, type LongForm, wordsIn } from './long-form.ts';

/** Two letters fit two words by chance, but seldom two words of at least this many letters. */
const LONG_WORD = 4;

/** Returns whether a long form is sure enough to say that a short form is something else than a term of the glossary. */
export function isSure(short: string, { text, cost }: LongForm): boolean {
  return short.replaceAll('-', '').length > 2
    ? cost <= 1
    : cost === 0 && wordsIn(text).every(({ length }) => length >= LONG_WORD);
}

/** Numbers of chapters and parts: "Part IV" is no use of "instrumental variable (IV)". */
const ROMAN = /^[IVX]+$/;
/** Words of what publishes or meets: its initials are cited, not used. */
const VENUE =
  /\b(?:conference|proceedings|symposium|workshop|journal|transactions|letters|meeting|press|society|association|university|institute|college|department|school|inc|ltd)\b/i;
/** Ends of words by which English makes nouns: no name of a person or a place is likely to have one. */
const NOUN_END =
  /(?:tion|sion|ment|ness|ity|ance|ence|ing|ism|ogy|ysis|ics|ture|ure|ork|orks|model|models)s?$/i;

/** Where a long form stands: what comes before it and its short form, and what comes behind the two. */
export interface LongFormPlace {
  readonly before: string;
  readonly behind: string;
}

/**
 * Returns whether a long form is sure enough to explain a short form that no glossary knows. It must be several words, not all
 * in capitals, and begin as the short form does; no venue ("Conference on Neural Information Processing Systems (NIPS)"), and
 * nothing that may be the name of a person or a place, or only the rest of a name ("Climate Change Adaptation (CA)").
 */
export function isSureAlone(short: string, long: LongForm, { before, behind }: LongFormPlace): boolean {
  const { text, cost } = long;
  if (!isSure(short, long) || ROMAN.test(short) || [text, before, behind].some((each) => VENUE.test(each)))
    return false;
  const words = text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
  const content = words.filter((word) => !isSmallWord(word.toLowerCase()));
  if (content.length < 2 || text === text.toUpperCase()) return false;
  const first = short.charAt(0).toLowerCase();
  if (/[a-wyz]/.test(first) && text.charAt(0).toLowerCase() !== first) return false;
  if (/\p{Lu}/u.test(text.charAt(0)) && lastWordOf(before).charAt(0) === text.charAt(0)) return false;
  const mayBeName = content.length === 2 && content.every((word) => /^\p{Lu}/u.test(word));
  const isInitials = short.length === 2 || cost > 0;
  return !(mayBeName && isInitials) || NOUN_END.test(content.at(-1) ?? '');
}

/** Returns the word with which a text ends; nothing where a sign comes after it. */
function lastWordOf(text: string): string {
  return /[\p{L}\p{N}]+(?=\s*$)/u.exec(text)?.[0] ?? '';
}

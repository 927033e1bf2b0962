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

/**
 * Returns whether a long form is sure enough to explain a short form that no glossary knows. It must be several words, not all
 * in capitals; no venue, and nothing that may be the name of a person or a place. `before` is the text before the two of
 * them: "Conference on Neural Information Processing Systems (NIPS)".
 */
export function isSureAlone(short: string, long: LongForm, before: string): boolean {
  const { text, cost } = long;
  if (!isSure(short, long) || ROMAN.test(short) || VENUE.test(text) || VENUE.test(before)) return false;
  const words = text.split(/[^\p{L}\p{N}']+/u).filter((word) => word !== '');
  const content = words.filter((word) => !isSmallWord(word.toLowerCase()));
  if (content.length < 2 || text === text.toUpperCase()) return false;
  const mayBeName = content.length === 2 && content.every((word) => /^\p{Lu}/u.test(word));
  const isInitials = short.length === 2 || cost > 0;
  return !(mayBeName && isInitials) || NOUN_END.test(content.at(-1) ?? '');
}

// Tells characters of words from white space and punctuation, as the matcher sees them.

/** What a UTF-16 code unit is to the matcher. */
export const OTHER = 1;
export const SPACE = 2;
/** A letter, digit, mark or underscore of a script that puts spaces between words. */
export const WORD = 3;
/**
 * A letter of a script that does not (Han, kana, Thai, …), or of one that joins its particles directly to Latin
 * words: Hangul after them, Arabic and Hebrew before.
 */
export const UNSPACED = 4;

const UNSPACED_SCRIPT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Arabic}\p{sc=Hebrew}\u064B-\u065F\u0670\u30FC]/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

/** Filled as code units are met: most pages use a few hundred. 0 is "not looked at yet". */
const classes = new Uint8Array(0x10000);

/** Returns the class of a UTF-16 code unit; the halves of surrogate pairs (emoji, rare Han) are no part of a word. */
export function characterClass(code: number): number {
  const known = classes[code];
  if (known) return known;
  const character = String.fromCharCode(code);
  const found = code < 0x80 ? classOfAscii(character) : classOf(character);
  classes[code] = found;
  return found;
}

function classOf(character: string): number {
  return UNSPACED_SCRIPT.test(character)
    ? UNSPACED
    : WORD_CHARACTER.test(character)
      ? WORD
      : /\s/.test(character)
        ? SPACE
        : OTHER;
}

/**
 * The same for ASCII: an engine takes milliseconds to compile the two expressions above, and a page may do without
 * them.
 */
function classOfAscii(character: string): number {
  if (/\w/.test(character)) return WORD;
  return /\s/.test(character) ? SPACE : OTHER;
}

// Tells whether a word of Latin letters stands in a text of another script.

/** How far around the word the text is looked at, in characters. */
const REACH = 100;
/**
 * With at least this many letters of other scripts for each Latin one, a text is in another script: formulas have
 * fewer.
 */
const OTHER_SHARE = 0.25;

const OTHER_LETTER = /(?!\p{sc=Latin})\p{L}/gu;
const LATIN_LETTER = /\p{sc=Latin}/gu;

/** Returns whether the text around a range of it is in another script than Latin: Chinese, Russian, Arabic, … */
export function isAmongOtherScript(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  const others = count(OTHER_LETTER, before) + count(OTHER_LETTER, behind);
  if (others === 0) return false;
  return others >= OTHER_SHARE * (count(LATIN_LETTER, before) + count(LATIN_LETTER, behind));
}

/** Returns whether a text has a letter of another script than Latin. */
export function holdsOtherScript(text: string): boolean {
  return text.search(OTHER_LETTER) >= 0;
}

function count(letter: RegExp, text: string): number {
  return text.match(letter)?.length ?? 0;
}

// Cuts texts into the words by which they are looked up: folded as the finder folds them, so that a search finds what pages show.
import { foldText } from '../text/fold-text.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Words that a sign holds together: "fine-tuning", "A/B", "top-p". */
const COMPOUND = /[\p{L}\p{N}]+(?:[-/.&'][\p{L}\p{N}]+)+/gu;

/** Returns the words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return foldText(text).lower.match(WORD) ?? [];
}

/** Returns the words of a text, and each compound also without its signs: "finetuning" is typed as often as "fine-tuning". */
export function indexedWordsOf(text: string): string[] {
  const compounds = foldText(text).lower.match(COMPOUND) ?? [];
  return [...wordsOf(text), ...compounds.map((compound) => compound.replace(/[^\p{L}\p{N}]/gu, ''))];
}

/** Returns the words of a text in one string, to look for rows of words in it (see holdsWords). */
export function joinedWords(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Returns whether joined words hold a row of words, whole words all. */
export function holdsWords(joined: string, row: readonly string[]): boolean {
  return joined.includes(` ${row.join(' ')} `);
}

/** Words that people put around what they look for: "what is a transformer". */
const AROUND = new Set(['a', 'an', 'the', 'what', 'is', 'are', 'how', 'do', 'does', 'of', 'in', 'for', 'to']);

/** Returns the words of a text that say something; all of them where none does. The "a" of "a/b" says something. */
export function tellingWordsOf(text: string): string[] {
  const pieces = text.split(/\s+/).map(wordsOf);
  const telling = pieces.filter(({ length, 0: word = '' }) => length !== 1 || !AROUND.has(word)).flat();
  return telling.length > 0 ? telling : pieces.flat();
}

/** Returns with what a word and its singular begin: "agents" is looked up as "agent", "policies" as "polic". */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3);
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

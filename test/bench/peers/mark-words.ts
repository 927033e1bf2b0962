// Content scripts that mark words with mark.js alone: WORDS and FORMS are put in when the script is bundled.
import Mark from 'mark.js';

declare const WORDS: readonly string[] | null;
declare const FORMS: readonly string[] | null;

/** What of mark.js is used here, and nowhere else. */
interface Marker {
  markRegExp(expression: RegExp): void;
  mark(word: string, options: { readonly accuracy: 'exactly'; readonly separateWordSearch: boolean }): void;
}
const mark = new Mark(document.body) as unknown as Marker;

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// As it is done at its best: one expression for all words, the longest first.
if (WORDS) {
  const words = WORDS.toSorted((a, b) => b.length - a.length).map(escaped);
  mark.markRegExp(new RegExp(`\\b(?:${words.join('|')})\\b`, 'g'));
}
// As it is done mostly: one call for each form.
for (const form of FORMS ?? []) mark.mark(form, { accuracy: 'exactly', separateWordSearch: false });

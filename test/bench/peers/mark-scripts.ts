// The content scripts of mark-words.ts, for the words that are given.
import { pageScript } from '../../page-script.ts';

/** A content script that marks all words by one expression. */
export function markAtOnce(words: readonly string[]): Promise<string> {
  return bundle({ WORDS: words, FORMS: null });
}

/** A content script that marks each form by a call of its own. */
export function markEach(forms: readonly string[]): Promise<string> {
  return bundle({ WORDS: null, FORMS: forms });
}

function bundle(lists: Readonly<Record<'WORDS' | 'FORMS', readonly string[] | null>>): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, JSON.stringify(list)]),
  );
  return pageScript('test/bench/peers/mark-words.ts', { define, build: { minify: true } });
}

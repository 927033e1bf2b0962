// Finds a term's name in a text, in every form, and blanks it.
import { type FormVariant, spellingsOf, verbVariantsOf } from '../../../forms/form-variants.ts';
import type { Term } from '../../../glossary/entry.ts';
import { foldText } from '../../../text/fold-text.ts';

/** What stands in a text for the term's own name. */
export const BLANK = '_____';

/** Where a name stands in a text. */
export interface NamePlace {
  readonly start: number;
  readonly end: number;
}

/** Finds the places of a term's name in a text. */
export type NameFinder = (text: string) => NamePlace[];

/** Returns every spelling of a term and of its verbs. */
export function spellingsOfTerm(term: Term): FormVariant[] {
  return [...term.forms.flatMap((form) => spellingsOf(term, form)), ...term.verbs.flatMap(verbVariantsOf)];
}

/** Makes what finds a term's name, whole words in any case: a quiz must not give its answer away in small letters either. */
export function nameFinder(term: Term): NameFinder {
  const keys = [...new Set(spellingsOfTerm(term).map(({ key }) => key))]
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '[\\s-]+'));
  const name = new RegExp(`(?<![\\p{L}\\p{N}])(?:${keys.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => {
    const folded = foldText(text);
    return [...folded.text.matchAll(name)].map(({ index, 0: found }) => ({
      start: folded.original(index),
      end: folded.original(index + found.length - 1) + 1,
    }));
  };
}

/** Returns a text with some places blanked, and the "a" or "an" before each with it: that tells how the name begins. */
export function blanked(text: string, places: readonly NamePlace[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of places) {
    result += text.slice(done, start).replace(/(?<![\p{L}\p{N}])an?\s+$/iu, '') + BLANK;
    done = end;
  }
  return result + text.slice(done);
}

// Works out the field's vocabulary: words that show that a text is about the field.
import type { TermForms } from '../glossary/entry.ts';
import { countByKey } from '../text/sum-by-key.ts';
import { variantsOf } from './form-variants.ts';

/** A word belongs to the field's vocabulary if it is a cue of at least this many terms. */
const MIN_TERMS = 2;

/**
 * Returns the vocabulary of some terms, sorted: the cues that several of them share. Words whose own sense is in
 * doubt are left out: "agent" beside "token" says nothing yet.
 */
export function vocabularyOf(terms: readonly TermForms[]): string[] {
  const doubtful = new Set(
    terms.flatMap((term) =>
      term.sense === 'always'
        ? []
        : term.forms
            .filter((form) => !term.unambiguous.includes(form))
            .flatMap((form) => variantsOf(form).map(({ key }) => key)),
    ),
  );
  // A cue counts once for each term.
  const cues = terms.flatMap((term) => [...new Set(term.cues.map((cue) => cue.toLowerCase()))]);
  return [...countByKey(cues)]
    .filter(([cue, count]) => count >= MIN_TERMS && !doubtful.has(cue.replace(/[\s-]+/g, ' ')))
    .map(([cue]) => cue)
    .sort();
}

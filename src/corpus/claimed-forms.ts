// Lists the spellings that a term claims.
import { type FormVariant, spellingsOf, verbVariantsOf } from '../core/forms/form-variants.ts';
import type { Term } from '../core/glossary/entry.ts';

/** Returns each spelling that a term claims in text, with the form or verb from which it is derived. */
export function claimedForms(
  term: Pick<Term, 'category' | 'forms' | 'verbs'>,
): Map<string, { variant: FormVariant; form: string }> {
  const claimed = new Map<string, { variant: FormVariant; form: string }>();
  const claim = (form: string, variants: readonly FormVariant[]) => {
    for (const variant of variants) {
      const key = variant.exact ?? variant.key;
      if (!claimed.has(key)) claimed.set(key, { variant, form });
    }
  };
  for (const form of term.forms) claim(form, spellingsOf(term, form));
  for (const verb of term.verbs) claim(verb, verbVariantsOf(verb));
  return claimed;
}

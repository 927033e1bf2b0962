// Checks the glossary as a whole: everything that a single entry cannot know.
import { type FormVariant, variantsOf } from '../core/forms/form-variants.ts';
import { claimedForms } from './claimed-forms.ts';
import type { Problem } from './entry/problem.ts';
import type { QuestionFile } from './entry/read-question.ts';
import type { TermFile } from './entry/read-term.ts';
import { nearestName } from './nearest-name.ts';
import { formerIdsOf } from './read-former-ids.ts';

/**
 * Returns what is wrong between entries: ids that name no term or one twice, forms claimed twice.
 * `ids` names every term's file, including those that could not be read: naming one of these is no second mistake.
 */
export function checkCorpus(corpus: {
  terms: readonly TermFile[];
  questions: readonly QuestionFile[];
  ids: readonly string[];
}): Problem[] {
  const { terms, questions, ids } = corpus;
  const problems: Problem[] = [];
  const known = new Set(ids);
  const formerIds = formerIdsOf(terms);

  const unknown = (id: string) => {
    const heir = formerIds.get(id);
    if (heir !== undefined)
      return `There is no term "${id}" any more: write "${heir}", which took its place.`;
    const near = nearestName(id, ids);
    return `There is no term "${id}". ${near ? `Did you mean "${near}"?` : 'Write its entry first, or name another.'}`;
  };

  for (const { entry, term, sharedForms } of terms) {
    const problem = (path: readonly (string | number)[], message: string) =>
      problems.push({ file: entry.file, line: entry.lineOf(...path), message });

    term.related.forEach((id, index) => {
      if (id === term.id) problem(['related', index], 'A term is not related to itself: remove it.');
      else if (!known.has(id)) problem(['related', index], unknown(id));
      if (term.related.indexOf(id) !== index) problem(['related', index], `"${id}" is there twice.`);
    });
    for (const { id } of term.confusedWith) {
      if (!known.has(id)) problem(['confused-with', id], unknown(id));
    }
    sharedForms.forEach((form, index) => {
      const isShared = terms.some(
        (other) => other.term.id !== term.id && other.sharedForms.some((each) => clash(form, each)),
      );
      if (!isShared) {
        problem(
          ['shared-forms', index],
          `No other term shares "${form}": remove it, or list it in the other's shared-forms.`,
        );
      }
    });
  }
  problems.push(...claimedTwice(terms));

  for (const { entry, question } of questions) {
    question.terms.forEach((id, index) => {
      if (!known.has(id))
        problems.push({ file: entry.file, line: entry.lineOf('terms', index), message: unknown(id) });
    });
  }
  return problems;
}

/**
 * Returns the forms and verbs that several terms claim without saying that they share them, once for each pair of
 * terms.
 */
function claimedTwice(terms: readonly TermFile[]): Problem[] {
  const problems: Problem[] = [];
  const claims = new Map<string, { file: TermFile; form: string; variant: FormVariant }[]>();
  const told = new Set<string>();
  for (const file of terms) {
    for (const { form, variant } of claimedForms(file.term).values()) {
      const others = claims.get(variant.key) ?? [];
      claims.set(variant.key, [...others, { file, form, variant }]);
      for (const other of others) {
        if (other.file === file || !sameSpelling(variant, other.variant)) continue;
        if (file.sharedForms.includes(form) && other.file.sharedForms.includes(other.form)) continue;
        const pair = [file.term.id, form, other.file.term.id, other.form].join('|');
        if (told.has(pair)) continue;
        told.add(pair);
        const { entry, term } = file;
        const key = term.forms.includes(form) ? 'forms' : 'verbs';
        problems.push({
          file: entry.file,
          line: entry.lineOf(key, term[key].indexOf(form)),
          message:
            `"${variant.exact ?? variant.key}" is claimed by "${other.file.term.id}" too. If both mean it, write ` +
            `"shared-forms: [${form}]" here and "shared-forms: [${other.form}]" in ${other.file.entry.file}; else remove it from one.`,
        });
      }
    }
  }
  return problems;
}

/** Whether a text can be a spelling of both. */
function sameSpelling(a: FormVariant, b: FormVariant): boolean {
  return a.key === b.key && (a.exact === null || b.exact === null || a.exact === b.exact);
}

/** Whether a text can be a spelling of two forms. */
function clash(form: string, other: string): boolean {
  const others = variantsOf(other);
  return variantsOf(form).some((variant) => others.some((each) => sameSpelling(variant, each)));
}

import { claimedForms } from './claimed-forms.ts';
import { nearestName } from './nearest-name.ts';
import type { Problem } from './problem.ts';
import type { QuestionFile } from './read-question.ts';
import type { TermFile } from './read-term.ts';

/**
 * Checks what needs all entries at once: ids that are named, links that go both ways, forms claimed twice.
 * `ids` names every term's file, those too that could not be read: naming one of these is no second mistake.
 */
export function checkCorpus(corpus: {
  terms: readonly TermFile[];
  questions: readonly QuestionFile[];
  ids: readonly string[];
}): Problem[] {
  const { terms, questions, ids } = corpus;
  const problems: Problem[] = [];
  const byId = new Map(terms.map((file) => [file.term.id, file]));
  const known = new Set(ids);

  const unknown = (id: string) => {
    const near = nearestName(id, ids);
    return `There is no term "${id}". ${near ? `Did you mean "${near}"?` : 'Write its entry first, or name another.'}`;
  };

  for (const { entry, term, sharedForms } of terms) {
    const problem = (path: readonly (string | number)[], message: string) =>
      problems.push({ file: entry.file, line: entry.lineOf(...path), message });

    term.related.forEach((id, index) => {
      const other = byId.get(id);
      if (id === term.id) problem(['related', index], 'A term is not related to itself: remove it.');
      else if (!known.has(id)) problem(['related', index], unknown(id));
      else if (other && !other.term.related.includes(term.id)) {
        problem(
          ['related', index],
          `"${id}" does not name "${term.id}" as related: relations go both ways, so add it in ${other.entry.file}.`,
        );
      }
      if (term.related.indexOf(id) !== index) problem(['related', index], `"${id}" is there twice.`);
    });
    for (const { id } of term.confusedWith) {
      if (!known.has(id)) problem(['confused-with', id], unknown(id));
    }
    for (const form of sharedForms) {
      const others = terms.filter((other) => other.term.id !== term.id && other.sharedForms.includes(form));
      if (others.length === 0) {
        problem(
          ['shared-forms'],
          `No other term shares "${form}": remove it, or list it in the other's shared-forms.`,
        );
      }
    }
  }

  const claims = new Map<string, { file: TermFile; form: string }>();
  for (const file of terms) {
    for (const [key, { form }] of claimedForms(file.term)) {
      const first = claims.get(key);
      if (!first) claims.set(key, { file, form });
      else if (!file.sharedForms.includes(form) || !first.file.sharedForms.includes(first.form)) {
        problems.push({
          file: file.entry.file,
          line: file.entry.lineOf('forms', file.term.forms.indexOf(form)),
          message:
            `"${key}" is claimed by "${first.file.term.id}" too. If both mean it, write ` +
            `"shared-forms: [${form}]" here and "shared-forms: [${first.form}]" in ${first.file.entry.file}; else remove it from one.`,
        });
      }
    }
  }

  for (const { entry, question } of questions) {
    question.terms.forEach((id, index) => {
      if (!known.has(id))
        problems.push({ file: entry.file, line: entry.lineOf('terms', index), message: unknown(id) });
    });
  }
  return problems;
}

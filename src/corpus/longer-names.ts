// Reads and checks the list of names of other things that hold forms of terms.
import { variantsOf } from '../core/forms/form-variants.ts';
import { rowsOfWords } from '../core/forms/rows-of-words.ts';
import { claimedForms } from './claimed-forms.ts';
import type { Problem } from './entry/problem.ts';
import type { TermFile } from './entry/read-term.ts';

/** A name of something else, where it stands in the list. */
export interface LongerName {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Reads the list: a name a line; what begins with "#" is a note. */
export function readLongerNames(file: string, text: string): LongerName[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ name: line.trim(), file, line: index + 1 }))
    .filter(({ name }) => name !== '' && !name.startsWith('#'));
}

/** Returns what is wrong with the list: names that hold no form, that a term has as a form, or that are there twice. */
export function checkLongerNames(names: readonly LongerName[], terms: readonly TermFile[]): Problem[] {
  const claimants = new Map<string, string>();
  for (const { term } of terms) {
    for (const { variant } of claimedForms(term).values()) claimants.set(variant.key, term.id);
  }
  const lines = new Map<string, number>();
  return names.flatMap(({ name, file, line }) => {
    const problem = (message: string): Problem[] => [{ file, line, message }];
    const keys = variantsOf(name).map(({ key }) => key);
    const [first = ''] = keys;
    if (!/^[\p{L}\p{N}]/u.test(first)) return problem(`"${name}" must begin with a letter or a digit.`);
    const claimant = keys.map((key) => claimants.get(key)).find((id) => id !== undefined);
    if (claimant !== undefined) {
      return problem(`"${name}" is a form of the term "${claimant}": remove it here, or there.`);
    }
    if (!keys.some((key) => rowsOfWords(key).some((row) => claimants.has(row)))) {
      return problem(`"${name}" holds no form of any term: it needs no line here, so remove it.`);
    }
    const other = lines.get(first);
    lines.set(first, line);
    return other === undefined ? [] : problem(`"${name}" is there already, in line ${other}: remove one.`);
  });
}

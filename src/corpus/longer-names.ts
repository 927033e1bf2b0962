// Reads and checks the names of other things that hold forms of terms: those of the list for this, and the phrases that
// wait for a term of their own.
import { variantsOf } from '../core/forms/form-variants.ts';
import { rowsOfWords } from '../core/forms/rows-of-words.ts';
import { claimedForms } from './claimed-forms.ts';
import type { Problem } from './entry/problem.ts';
import type { TermFile } from './entry/read-term.ts';

/** A name of something else, where it stands. */
export interface LongerName {
  readonly name: string;
  /** Whether it waits for a term of its own, so that it may hold no form. */
  readonly isWanted: boolean;
  readonly file: string;
  readonly line: number;
}

/** Reads the list: a name a line; what begins with "#" is a note. */
export function readLongerNames(file: string, text: string): LongerName[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ name: line.trim(), isWanted: false, file, line: index + 1 }))
    .filter(({ name }) => name !== '' && !name.startsWith('#'));
}

/** Reads the phrases that wait for a term: the first column of the table in their file. */
export function readWantedPhrases(file: string, text: string): LongerName[] {
  const rows = text.split(/\r?\n/).map((line, index) => ({
    name: /^\|([^|]+)\|/.exec(line)?.[1]?.trim() ?? '',
    isWanted: true,
    file,
    line: index + 1,
  }));
  const rule = rows.findIndex(({ name }) => /^-+$/.test(name));
  return rows.slice(rule + 1).filter(({ name }) => name !== '');
}

/** Returns what is wrong with the names: some that hold no form, that a term has as a form, or that are there twice. */
export function checkLongerNames(names: readonly LongerName[], terms: readonly TermFile[]): Problem[] {
  const claimants = new Map<string, string>();
  for (const { term } of terms) {
    for (const { variant } of claimedForms(term).values()) claimants.set(variant.key, term.id);
  }
  const places = new Map<string, string>();
  return names.flatMap(({ name, isWanted, file, line }) => {
    const problem = (message: string): Problem[] => [{ file, line, message }];
    const keys = variantsOf(name).map(({ key }) => key);
    const [first = ''] = keys;
    if (!/^[\p{L}\p{N}]/u.test(first)) return problem(`"${name}" must begin with a letter or a digit.`);
    const claimant = keys.map((key) => claimants.get(key)).find((id) => id !== undefined);
    if (claimant !== undefined) {
      return problem(`"${name}" is a form of the term "${claimant}": remove it here, or there.`);
    }
    if (!isWanted && !keys.some((key) => rowsOfWords(key).some((row) => claimants.has(row)))) {
      return problem(`"${name}" holds no form of any term: it needs no line here, so remove it.`);
    }
    const other = places.get(first);
    places.set(first, `${file}:${line}`);
    return other === undefined ? [] : problem(`"${name}" is there already, in ${other}: remove one.`);
  });
}

// Reads what entries say of ids that they, or entries merged into them, had before: `formerly: [old-id]`.
import path from 'node:path';
import type { FormerIds } from '../core/glossary/former-ids.ts';
import type { EntryFile } from './entry/entry-file.ts';
import type { Problem } from './entry/problem.ts';

/** An entry with the ids that it has inherited. */
interface Heir {
  readonly entry: EntryFile;
  readonly formerly: readonly string[];
}

/** Returns each former id of some entries of one kind, with the id of its heir. */
export function formerIdsOf(entries: readonly Heir[]): FormerIds {
  return new Map(entries.flatMap(({ entry, formerly }) => formerly.map((id) => [id, entry.id] as const)));
}

/**
 * Checks that each former id leads to one present entry; then it does so in one step, and never in a circle. `ids`
 * names all present entries of the kind, including those that could not be read.
 */
export function checkFormerIds(entries: readonly Heir[], ids: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const present = new Set(ids);
  const heirs = new Map<string, string>();
  for (const { entry, formerly } of entries) {
    formerly.forEach((id, index) => {
      const problem = (message: string) =>
        problems.push({ file: entry.file, line: entry.lineOf('formerly', index), message });
      const heir = heirs.get(id);
      if (id === entry.id)
        problem(`"${id}" is the id that this entry has: name only those that it had before.`);
      else if (present.has(id)) {
        const other = path.posix.join(path.posix.dirname(entry.file), `${id}.md`);
        problem(
          `"${id}" is the id of ${other}: remove it here, or take that entry into this one and remove its file.`,
        );
      } else if (heir === entry.id) problem(`"${id}" is there twice.`);
      else if (heir !== undefined) {
        problem(
          `"${id}" is claimed by "${heir}" too: what readers kept under it goes to one heir, so remove it from one.`,
        );
      } else heirs.set(id, entry.id);
    });
  }
  return problems;
}

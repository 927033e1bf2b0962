// Which entries are due to be read against their sources again.
import type { EntryKind } from '../core/glossary/entry-id.ts';
import type { DueKey } from './entry/due-date.ts';
import type { QuestionFile } from './entry/read-question.ts';
import type { TermFile } from './entry/read-term.ts';

/** An entry that is due, on which day, and by which key of its front matter. */
export interface DueEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly day: string;
  readonly key: DueKey;
}

/** Returns the entries that are due by a day (YYYY-MM-DD), those that are due first at the head; terms before questions. */
export function dueEntries(
  { terms, questions }: { terms: readonly TermFile[]; questions: readonly QuestionFile[] },
  by: string,
): DueEntry[] {
  const entries = (kind: EntryKind, files: readonly (TermFile | QuestionFile)[]) =>
    files.flatMap(({ entry: { id }, due }): DueEntry[] =>
      due && due.day <= by ? [{ id, kind, ...due }] : [],
    );
  return [...entries('term', terms), ...entries('question', questions)].sort(
    (a, b) => inOrder(a.day, b.day) || inOrder(b.kind, a.kind) || inOrder(a.id, b.id),
  );
}

/** Returns the line that says of an entry that it is due, its parts separated by tabs. */
export function dueLine({ id, kind, day, key }: DueEntry): string {
  return [day, kind, id, key].join('\t');
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

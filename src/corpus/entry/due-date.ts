// When an entry is to be read against its sources again, since what it says may not be true for good.
import type { EntryFile } from './entry-file.ts';

/** The keys for it: a fact ends by a known day, or may have changed by one. */
export const DUE_KEYS = ['valid-until', 'recheck'] as const;
export type DueKey = (typeof DUE_KEYS)[number];

/** The day (YYYY-MM-DD) on which an entry is due, and the key that says so. */
export interface DueDate {
  readonly key: DueKey;
  readonly day: string;
}

/**
 * Returns when an entry is due; null if nothing in it ages. An entry is read whole when it is due, so that it needs one
 * day, the earliest; and a day that is not after the last review says nothing.
 */
export function dueDate(
  data: Readonly<Partial<Record<DueKey, string | undefined>>> & { readonly reviewed: string },
  entry: EntryFile,
  problem: (line: number, message: string) => void,
): DueDate | null {
  const dates = DUE_KEYS.flatMap((key): DueDate[] => (data[key] ? [{ key, day: data[key] }] : []));
  const [first, second] = dates;
  if (!first) return null;
  if (second) {
    problem(
      entry.lineOf(second.key),
      '"valid-until" and "recheck" are both there: keep the one with the earlier day, on which the whole entry is read again.',
    );
  }
  for (const { key, day } of dates) {
    if (day <= data.reviewed) {
      problem(
        entry.lineOf(key),
        `"${key}" is ${day}, and the entry was reviewed on ${data.reviewed}: write a later day, or remove the key if nothing in the entry ages any more.`,
      );
    }
  }
  return first;
}

// Counts the terms that are marked on a page.
import type { PageTerm } from '../../browser/shared/page-terms.ts';
import type { Mark } from '../marking/highlighter.ts';

/** Returns the terms that some marks show, each with how often: a mark counts for its likeliest term. */
export function countTerms(marks: Iterable<Mark>): PageTerm[] {
  const counts = new Map<string, number>();
  for (const { ids } of marks) {
    const [id] = ids;
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].map(([id, count]) => ({ id, count }));
}

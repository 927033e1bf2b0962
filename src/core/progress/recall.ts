// How often the reader recalls terms that were asked before, by category.
import { CATEGORIES, type Category } from '../glossary/entry.ts';
import type { TermList } from '../glossary/term-list.ts';
import type { Answer } from '../study-data/rows.ts';

/** How often terms of a category were asked again, and how often they were recalled. */
export interface Recall {
  readonly category: Category;
  readonly asked: number;
  readonly recalled: number;
}

/**
 * Returns the recall in each category that was asked since a time. What a term was asked for the first time tells of no
 * recall, and practice is of the same day. `answers` are in the order of time.
 */
export function recallByCategory(answers: readonly Answer[], list: TermList, since: number): Recall[] {
  const seen = new Set<string>();
  const counts = new Map<Category, { asked: number; recalled: number }>();
  for (const { term, grade, isPractice, at } of answers) {
    if (isPractice) continue;
    const isFirst = !seen.has(term);
    seen.add(term);
    const category = list.get(term)?.category;
    if (isFirst || at < since || !category) continue;
    const count = counts.get(category) ?? { asked: 0, recalled: 0 };
    counts.set(category, { asked: count.asked + 1, recalled: count.recalled + (grade > 1 ? 1 : 0) });
  }
  return CATEGORIES.flatMap((category) => {
    const count = counts.get(category);
    return count ? [{ category, ...count }] : [];
  });
}

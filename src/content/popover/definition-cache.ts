// Fetches definitions from the background, and keeps those that have come.
import { ask } from '../../browser/shared/ask.ts';
import type { ExplainedTerm } from '../../core/glossary/explained-term.ts';
import type { Mark } from '../marking/highlighter.ts';

/** The definitions of this page's terms, fetched once after marking so that a popover opens without a wait. */
export interface DefinitionCache {
  /** Fetches what some marks may show, all terms of each, unless it is here already. */
  prefetch(marks: Iterable<Pick<Mark, 'ids'>>): void;
  /** Returns the definitions of these terms if all are here; else null. */
  known(ids: readonly string[]): ExplainedTerm[] | null;
  /**
   * Resolves with the definitions of these terms, and fetches those that are missing; leaves out what cannot be had.
   */
  load(ids: readonly string[]): Promise<ExplainedTerm[]>;
  /** Resolves with one definition; null if it cannot be had. */
  lookUp(id: string): Promise<ExplainedTerm | null>;
}

/** Makes an empty cache. */
export function definitionCache(): DefinitionCache {
  const asked = new Map<string, Promise<void>>();
  /** Asked for, and the background failed: only the reader's own wish is worth another try. */
  const failed = new Set<string>();
  const arrived = new Map<string, ExplainedTerm>();

  const fetchMissing = (ids: Iterable<string>) => {
    const missing = [...new Set(ids)].filter((id) => !asked.has(id));
    if (missing.length === 0) return;
    const answer = ask('definitions', { ids: missing }).then(
      (definitions) => {
        for (const { id, definition } of definitions ?? []) arrived.set(id, definition);
        // Nobody is there: ask again the next time.
        if (definitions === null) for (const id of missing) asked.delete(id);
      },
      () => {
        for (const id of missing) failed.add(id);
      },
    );
    for (const id of missing) asked.set(id, answer);
  };

  const found = (ids: readonly string[]) => ids.flatMap((id) => arrived.get(id) ?? []);

  const load = async (ids: readonly string[]) => {
    for (const id of ids) if (failed.delete(id)) asked.delete(id);
    fetchMissing(ids);
    await Promise.all(ids.map((id) => asked.get(id)));
    return found(ids);
  };

  return {
    prefetch: (marks) => fetchMissing(Array.from(marks, ({ ids }) => ids).flat()),
    known: (ids) => (ids.every((id) => arrived.has(id)) ? found(ids) : null),
    load,
    lookUp: async (id) => (await load([id]))[0] ?? null,
  };
}

import { ask } from '../browser/messages.ts';
import type { Definition } from '../core/entry-schema.ts';

/** The definitions of this page's terms, fetched once after marking so that a popover opens without a wait. */
export interface DefinitionCache {
  /** Fetches what is not here yet. */
  prefetch(ids: readonly string[]): void;
  /** The definitions of these terms, if all are here. */
  known(ids: readonly string[]): Definition[] | null;
  /** The definitions of these terms, fetched where they are not here yet; without those that cannot be had. */
  load(ids: readonly string[]): Promise<Definition[]>;
  /** One definition; null where it cannot be had. */
  lookUp(id: string): Promise<Definition | null>;
}

export function definitionCache(): DefinitionCache {
  const cache = new Map<string, Promise<Definition | null>>();
  const here = new Map<string, Definition>();

  const fetch = (ids: readonly string[]) => {
    const missing = ids.filter((id) => !cache.has(id));
    if (missing.length === 0) return;
    const answer = ask('definitions', { ids: missing });
    for (const id of missing) {
      cache.set(
        id,
        answer.then((definitions) => {
          const found = definitions?.find((definition) => definition.id === id) ?? null;
          if (found) here.set(id, found);
          // Nobody answered: ask again the next time.
          else if (definitions === null) cache.delete(id);
          return found;
        }),
      );
    }
  };

  const load = async (ids: readonly string[]) => {
    fetch(ids);
    const found = await Promise.all(ids.map((id) => cache.get(id)));
    return found.flatMap((definition) => (definition ? [definition] : []));
  };

  return {
    prefetch: fetch,
    known(ids) {
      const found = ids.flatMap((id) => here.get(id) ?? []);
      return found.length === ids.length ? found : null;
    },
    load,
    lookUp: async (id) => (await load([id]))[0] ?? null,
  };
}

// The definitions of some terms, which the background has: the panel loads no glossary of its own.
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../browser/shared/ask.ts';
import type { ExplainedTerm } from '../core/glossary/explained-term.ts';

/** The definitions that have come, by the ids that were asked for. */
export type Definitions = ReadonlyMap<string, ExplainedTerm>;

/** Returns the definitions of some terms as they come, and what has another one come. */
export function useDefinitions(ids: readonly string[]) {
  const [definitions, setDefinitions] = useState<Definitions>(new Map());
  const asked = useRef(new Set<string>());
  const load = async (wanted: readonly string[]) => {
    const missing = wanted.filter((id) => !asked.current.has(id));
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    // Where the background fails, its own console says why, and the next wish asks again.
    const answer = await ask('definitions', { ids: missing }).catch(() => null);
    if (!answer) for (const id of missing) asked.current.delete(id);
    const came = (answer ?? []).map(({ id, definition }) => [id, definition] as const);
    setDefinitions((before) => new Map([...before, ...came]));
  };
  const wanted = [...new Set(ids)];
  useEffect(() => void load(wanted), [wanted.join()]);
  return { definitions, load };
}

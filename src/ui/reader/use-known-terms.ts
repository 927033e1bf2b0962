// The terms that the reader knows, as a window shows them.
import { useEffect, useState } from 'preact/hooks';
import { KNOWN_TERMS_KEY, onStoredWrite } from '../../browser/shared/on-stored-write.ts';
import { loadKnownTerms } from '../../browser/stored/stored-known-terms.ts';
import type { FormerIds } from '../../core/glossary/former-ids.ts';

/** Returns the ids of the known terms as they are now, in whichever window or page they are changed; none before they are read. */
export function useKnownTerms(formerIds: FormerIds): ReadonlySet<string> {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const closed = new AbortController();
    const load = async () => {
      const terms = await loadKnownTerms(formerIds);
      if (!closed.signal.aborted) setKnown(new Set(terms.map(({ id }) => id)));
    };
    onStoredWrite(KNOWN_TERMS_KEY, closed.signal, () => void load());
    void load();
    return () => closed.abort();
  }, [formerIds]);
  return known;
}

// The search over the glossary, made ready after the first paint.
import { useEffect, useState } from 'preact/hooks';
import type { TermList } from '../../core/glossary/term-list.ts';
import { type TermSearch, termSearch } from '../../core/search/term-search.ts';
import { inIdleTime } from '../in-idle-time.ts';

/** How many definitions are read at a time: some milliseconds' worth. */
const SLICE = 25;

/** What searches, and whether it has read all definitions by now. */
export interface ReadySearch {
  readonly search: TermSearch;
  readonly isWhole: boolean;
}

/** Returns the search over a list; null until it is ready, right after the first paint. Definitions are read in idle time. */
export function useTermSearch(list: TermList): ReadySearch | null {
  const [ready, setReady] = useState<ReadySearch | null>(null);
  useEffect(() => {
    const left = new AbortController();
    let search: TermSearch | null = null;
    inIdleTime(() => {
      if (!search) {
        search = termSearch(list.terms);
        setReady({ search, isWhole: false });
        return true;
      }
      const isMore = search.readDefinitions(SLICE);
      if (!isMore) setReady({ search, isWhole: true });
      return isMore;
    }, left.signal);
    return () => left.abort();
  }, [list]);
  return ready;
}

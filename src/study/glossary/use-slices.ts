// Shows a long list piece by piece, so that its beginning is there at once.
import { useEffect, useState } from 'preact/hooks';
import { inIdleTime } from '../in-idle-time.ts';

/** More than a window is high; and what is made in one idle time. */
const FIRST = 40;
const SLICE = 120;

/** Returns how many of so many rows are to be shown by now; it begins anew with another `key`. */
export function useSlices(total: number, key: unknown): number {
  const [shown, setShown] = useState({ key, count: FIRST });
  const count = shown.key === key ? shown.count : FIRST;
  useEffect(() => {
    const left = new AbortController();
    let made = FIRST;
    inIdleTime(() => {
      made += SLICE;
      setShown({ key, count: made });
      return made < total;
    }, left.signal);
    return () => left.abort();
  }, [total, key]);
  return Math.min(count, total);
}

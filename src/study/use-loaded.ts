// Something that has to be loaded before it can be shown.
import { useEffect, useState } from 'preact/hooks';

/**
 * Returns what was loaded, null until it is there; it is loaded again when `key` is another. A failure is the window's: its
 * error boundary shows it.
 */
export function useLoaded<Value>(load: () => Promise<Value>, key: unknown): Value | null {
  const [loaded, setLoaded] = useState<{ readonly key: unknown; readonly value: Value } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void load().then((value) => {
      if (isCurrent) setLoaded({ key, value });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  return loaded && loaded.key === key ? loaded.value : null;
}

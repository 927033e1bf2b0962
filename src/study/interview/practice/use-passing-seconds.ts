// The time that passes while a question is in view.
import { useEffect, useRef } from 'preact/hooks';

const INTERVAL_MS = 1000;
/** The most that passes from one look to the next: a machine that slept in between has not thought. */
const MOST_SECONDS = 5;

/** Tells the seconds that have passed, about once a second, while it is running and this window is in view. */
export function usePassingSeconds(isRunning: boolean, onPass: (seconds: number) => void): void {
  const pass = useRef(onPass);
  pass.current = onPass;
  useEffect(() => {
    if (!isRunning) return undefined;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const seconds = Math.min((now - last) / 1000, MOST_SECONDS);
      last = now;
      if (document.visibilityState === 'visible') pass.current(seconds);
    }, INTERVAL_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
}

// How tests wait: for what happens, never for a time.

/** How long a page may take on a machine that runs many at once. */
export const PATIENCE_MS = 30_000;
/** The longest time between two looks. */
const MAX_PAUSE_MS = 200;

/** Waits until something holds; says what did not, if it never does. No event tells what is painted, so it asks again and again. */
export async function waitUntil(holds: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  // A look costs the page and this process time that other tests want: most things come soon or after seconds.
  let pause = 20;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 1.5, MAX_PAUSE_MS);
  }
}

/** How to wait in a tab that is behind another, where frames are seldom painted: look at this interval, in milliseconds. */
export const BEHIND = { polling: 100 };

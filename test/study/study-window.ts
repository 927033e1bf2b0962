// What the study window asks of a browser and jsdom has not; and patience, since its places come late on a busy machine.
import { configure } from '@testing-library/preact';
import { vi } from 'vitest';
// The places are read before a test waits for one: a busy machine takes long over that.
import '../../src/study/glossary/GlossaryPlace.tsx';
import '../../src/study/interview/InterviewPlace.tsx';
import '../../src/study/progress/ProgressPlace.tsx';

const PATIENCE_MS = 20_000;

/** Gives the window idle time, and waits as long as may be for what tests look for. */
export function prepareWindow(): void {
  configure({ asyncUtilTimeout: PATIENCE_MS });
  Object.assign(globalThis, {
    requestIdleCallback: (work: () => void) => setTimeout(work),
    matchMedia: () => ({ matches: false }),
    scrollTo: () => undefined,
  });
}

/** Waits until a check holds. */
export function until(check: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(check, { timeout: PATIENCE_MS });
}

// Shows decisions on marks that no change of the page has brought about: the reader knows a term, or peeks at what is hidden.
import type { BlockMatches } from '../marking/page-candidates.ts';
import { workWhenIdle } from '../reading/idle-work.ts';

/** Decisions that wait until the page's other work is done: marks are changed by one at a time. */
export interface LaterDecisions {
  /** Adds one, which returns what is to be marked where that has changed. */
  add(decide: () => readonly BlockMatches[]): void;
  /** Makes all that wait, and shows them. Resolves with whether there were any, and the signal has not aborted. */
  show(): Promise<boolean>;
}

/** Makes the queue, empty; `onWaiting` is called when one waits, `mark` shows what was decided. */
export function laterDecisions(
  signal: AbortSignal,
  onWaiting: () => void,
  mark: (blocks: readonly BlockMatches[]) => Generator<void, void>,
): LaterDecisions {
  let waiting: (() => readonly BlockMatches[])[] = [];
  return {
    add(decide) {
      waiting.push(decide);
      onWaiting();
    },
    async show() {
      const decisions = waiting;
      waiting = [];
      for (const decide of decisions) await workWhenIdle(mark(decide()), signal);
      return decisions.length > 0 && !signal.aborted;
    },
  };
}

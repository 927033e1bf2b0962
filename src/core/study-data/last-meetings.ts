// Keeps the log of where a reader met terms short.
import type { Meeting } from './rows.ts';

/** How many meetings are kept of a term. */
const KEPT = 5;

/** Returns which of the meetings with one term are not kept, since there are as many later ones. */
export function meetingsToForget(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((a, b) => b.at - a.at).slice(KEPT);
}

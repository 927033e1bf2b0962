// Which changes of a draft are kept at once: all, but for the seconds.
import type { DraftEvent } from '../../../core/interview/attempt-draft.ts';

/** How many seconds of thinking may be lost with the window: a write each second would wake all windows for nothing. */
const SECONDS_IN_MEMORY = 15;

/** Returns whether an event of a draft is to be kept now; `seconds` are those of the draft before it. */
export function isWorthKeeping(event: DraftEvent, seconds: number): boolean {
  if (event.kind !== 'pass') return true;
  const part = (all: number) => Math.floor(all / SECONDS_IN_MEMORY);
  return part(seconds + event.seconds) > part(seconds);
}

// The one place where calls of the extension API fail: when the extension has gone, or nobody is there to answer.
import { browser } from '../api/native.ts';

/**
 * Returns whether the extension was updated, switched off or removed under this page. Its API is then dead, and
 * whoever asks should clean up and go quiet.
 */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** Resolves with what an API call returns; undefined if nobody is there to answer. Any other failure is thrown. */
export async function callIfAlive<Value>(call: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await call();
  } catch (error) {
    return noneIfDead(error);
  }
}

/** Returns what an API call returns at once; undefined if nobody is there to answer. */
export function callIfAliveNow<Value>(call: () => Value): Value | undefined {
  try {
    return call();
  } catch (error) {
    return noneIfDead(error);
  }
}

function noneIfDead(error: unknown): undefined {
  if (!isOrphaned() && !isNobodyThere(error)) throw error;
}

/**
 * Whether an error is one of Chromium's and Firefox's wordings for a message that nobody receives or for a dead API.
 */
function isNobodyThere(error: unknown): boolean {
  return /receiving end does not exist|context invalidated|message (?:port|channel) (?:is )?closed|no tab with id|disconnected port|can't access dead object/i.test(
    String((error as Error | null)?.message ?? error),
  );
}

import { browser } from './api.ts';

/**
 * Whether the extension was updated, switched off or removed under this page: its API is dead then, and whoever asks
 * should clean up and go quiet.
 */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** What an API call gives; undefined where nobody is there to answer: the one place in which such calls fail. */
export async function callIfAlive<Value>(call: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await call();
  } catch (error) {
    return noneIfDead(error);
  }
}

/** The same for what the API gives at once. */
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

/** The wordings of Chromium and Firefox for a message that nobody receives and for a dead API. */
function isNobodyThere(error: unknown): boolean {
  return /receiving end does not exist|context invalidated|message (?:port|channel) (?:is )?closed|no tab with id|disconnected port|can't access dead object/i.test(
    String((error as Error | null)?.message ?? error),
  );
}

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
    if (isOrphaned() || isNobodyThere(error)) return undefined;
    throw error;
  }
}

/** The wordings of Chromium and Firefox for a message that nobody receives and for a dead API. */
function isNobodyThere(error: unknown): boolean {
  return /receiving end does not exist|context invalidated|message (?:port|channel) (?:is )?closed|no tab with id|disconnected port|can't access dead object/i.test(
    String((error as Error | null)?.message ?? error),
  );
}

// What the reader knows and wants of marks, from the moment at which there is something to mark.
import { ask } from '../../browser/shared/ask.ts';
import {
  FADING_KEY,
  KNOWN_TERMS_KEY,
  onStoredWrite,
  SETTINGS_KEY,
} from '../../browser/shared/on-stored-write.ts';
import type { ReaderFacts } from '../../browser/shared/requests.ts';

/** The reader, as far as marks are concerned. */
export interface Reader {
  /** Returns what is known of the reader at the moment. */
  facts(): ReaderFacts;
  /** Calls back after each change, with what was before, until the returned function is called. */
  onChange(listener: (before: ReaderFacts) => void): () => void;
  /** Notes that the reader knows a term, or does not any more. Resolves with whether that is stored. */
  know(id: string, isKnown: boolean): Promise<boolean>;
}

/**
 * Resolves with the reader, who is followed until the signal aborts; with null where nobody tells what the reader wants. Changes
 * are listened for before anything is asked. Where the background fails, what it has told before stands; its own console says
 * why.
 */
export async function followReader(signal: AbortSignal): Promise<Reader | null> {
  const listeners = new Set<(before: ReaderFacts) => void>();
  let facts: ReaderFacts | null = null;
  let asked = 0;
  const load = async () => {
    const question = ++asked;
    const answer = await ask('readerFacts', {}).catch(() => null);
    // What was asked for later is newer.
    if (!answer || question !== asked || signal.aborted) return;
    const before = facts;
    facts = answer;
    if (before) for (const listener of listeners) listener(before);
  };
  for (const key of [SETTINGS_KEY, KNOWN_TERMS_KEY, FADING_KEY]) onStoredWrite(key, signal, load);
  // What changes while a page is kept for the way back is told to nobody in it (w3c/webextensions#747).
  addEventListener('pageshow', ({ persisted }) => void (persisted && load()), { signal });
  let latest: number;
  do {
    latest = asked + 1;
    await load();
    // Where something was written meanwhile, another answer is on its way.
  } while (!facts && asked > latest);
  const first = facts as ReaderFacts | null;
  if (!first) return null;

  return {
    facts: () => facts ?? first,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    know: (id, isKnown) =>
      ask('knowTerm', { id, isKnown }).then(
        (isStored) => isStored === true,
        () => false,
      ),
  };
}

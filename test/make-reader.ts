// Makes a reader who wants marks as the defaults have them, for tests.
import type { ReaderFacts } from '../src/browser/shared/requests.ts';
import type { Reader } from '../src/content/reader/follow-reader.ts';
import { DEFAULT_SETTINGS } from '../src/core/settings/settings.ts';

/** A reader whose known terms are kept in memory, with what a test is about given. */
export function makeReader(given: Partial<ReaderFacts> = {}): Reader {
  let facts: ReaderFacts = {
    ...DEFAULT_SETTINGS,
    markCss: '',
    known: [],
    learned: [],
    isPrivate: false,
    hasPanel: false,
    keepsMeetings: false,
    ...given,
  };
  const listeners = new Set<(before: ReaderFacts) => void>();
  return {
    facts: () => facts,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async know(id, isKnown) {
      const before = facts;
      const others = facts.known.filter((other) => other !== id);
      facts = { ...facts, known: isKnown ? [...others, id] : others };
      for (const listener of listeners) listener(before);
      return true;
    },
  };
}

// Entries by their sources, for tests.

import { readTerm } from '../../../src/corpus/entry/read-term.ts';
import type { SourcedEntry } from '../../../src/corpus/sources/check-sources.ts';
import { termText } from '../entry-text.ts';

/** A term's file with these sources, as its front matter lists them. */
export function sourcedEntry(id: string, sources: string): SourcedEntry {
  const { read } = readTerm(`glossary/terms/${id}.md`, termText({ sources: `[${sources}]` }));
  if (!read) throw new Error(`The test’s own entry of ${id} is broken.`);
  return { entry: read.entry, sources: read.term.sources };
}

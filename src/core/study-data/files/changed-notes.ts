// Tells which notes for Anki have changed since the last file of them, by a hash of each that was in one.
import * as v from 'valibot';
import type { AnkiNote } from './anki-note.ts';

/** The name under which the study database keeps what was last given to Anki. */
export const ANKI_EXPORT = 'anki-export';

const ankiExportSchema = v.object({
  at: v.number(),
  /** The hash of each note, by its GUID. */
  hashes: v.record(v.string(), v.number()),
});
/** What was given to Anki, and when. */
export type AnkiExport = Readonly<v.InferOutput<typeof ankiExportSchema>>;

/** Returns what was last given to Anki; null where nothing was, or it cannot be read. */
export function readAnkiExport(value: unknown): AnkiExport | null {
  const read = v.safeParse(ankiExportSchema, value);
  return read.success ? read.output : null;
}

/** Returns the notes that are new or have changed since the last export. */
export function changedNotes(notes: readonly AnkiNote[], last: AnkiExport | null): AnkiNote[] {
  return notes.filter((note) => last?.hashes[guidOf(note)] !== hashOf(note));
}

/** Returns what to keep after an export of notes at a time; those that were in earlier files only are remembered, too. */
export function ankiExportAfter(notes: readonly AnkiNote[], last: AnkiExport | null, at: number): AnkiExport {
  const hashes = Object.fromEntries(notes.map((note) => [guidOf(note), hashOf(note)]));
  return { at, hashes: { ...last?.hashes, ...hashes } };
}

function guidOf(note: AnkiNote): string {
  return note[0] ?? '';
}

/** A hash of 32 bits (FNV-1a over code units): a change goes unseen once in four thousand million. */
function hashOf(note: AnkiNote): number {
  let hash = 0x811c9dc5;
  for (const field of note)
    for (let at = 0; at <= field.length; at++)
      hash = Math.imul(hash ^ (at < field.length ? field.charCodeAt(at) : 0x10000), 0x01000193);
  return hash >>> 0;
}

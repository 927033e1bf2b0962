// Notes that the window was left with before they could be kept. A page that goes away has no time for a database, but for
// this; the next window keeps them. (A private window's are gone with it, as all that it stores.)
import * as v from 'valibot';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { type Note, noteSchema } from '../../core/study-data/rows.ts';

const KEY = 'gloss-note-drafts';
const draftsSchema = v.array(noteSchema);

/** Holds a note until the next window keeps it. */
export function holdDraft(note: Note): void {
  const others = heldDrafts().filter(({ id }) => id !== note.id);
  localStorage.setItem(KEY, JSON.stringify([...others, note]));
}

/** Keeps the notes that are held, unless a later one is kept by now. Fails with a StudyDatabaseError, and they are held on. */
export async function keepDrafts({ notes }: Pick<StudyDatabase, 'notes'>): Promise<void> {
  for (const draft of heldDrafts()) {
    const kept = await notes.get(draft.id);
    if (kept === null || kept.at < draft.at) {
      if (draft.text.trim() === '') await notes.remove(draft.id);
      else await notes.put(draft);
    }
    const others = heldDrafts().filter(({ id, at }) => id !== draft.id || at !== draft.at);
    localStorage.setItem(KEY, JSON.stringify(others));
  }
}

function heldDrafts(): readonly Note[] {
  try {
    const held = v.safeParse(draftsSchema, JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return held.success ? held.output : [];
  } catch {
    // Nobody but us writes there: what is no JSON was cut off.
    return [];
  }
}

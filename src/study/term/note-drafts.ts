// Notes that the window was left with before they could be kept: the next window keeps them. Of a private window none is held.
import * as v from 'valibot';
import type { StudyDatabase } from '../../browser/study/study-database.ts';
import { forgetOnItsWay, noteOnItsWay, readOnItsWay } from '../../browser/write-ahead.ts';
import { type Note, noteSchema } from '../../core/study-data/rows.ts';

const NAME = 'notes';
const draftsSchema = v.array(noteSchema);

/** Holds a note until the next window keeps it. */
export function holdDraft(note: Note): void {
  const others = heldDrafts().filter(({ id }) => id !== note.id);
  noteOnItsWay(NAME, [...others, note]);
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
    if (others.length > 0) noteOnItsWay(NAME, others);
    else forgetOnItsWay(NAME);
  }
}

function heldDrafts(): readonly Note[] {
  const held = v.safeParse(draftsSchema, readOnItsWay(NAME));
  return held.success ? held.output : [];
}

// An attempt at an interview question that is not graded yet, as it is kept while the reader works on it.
//
//   newDraft ──▶ answering ──reveal──▶ revealed ──▶ attemptOf: graded and kept, and the draft is gone
//                 │   ▲                 │   ▲
//                 └───┘ write, pass     └───┘ tick
//
// Its id is made when the question is shown: two windows that keep the same attempt keep it once.
import * as v from 'valibot';
import type { InterviewAttempt } from '../study-data/rows.ts';

export const attemptDraftSchema = v.object({
  /** The UUID of the attempt that will come of it. */
  id: v.pipe(v.string(), v.uuid()),
  /** The id of the question. */
  question: v.string(),
  /** What was written so far; empty where the reader speaks. */
  text: v.string(),
  /** How long the reader has thought and spoken or written; the time while the window was closed is no part of it. */
  seconds: v.pipe(v.number(), v.finite(), v.minValue(0)),
  isRevealed: v.boolean(),
  /** The places, from 0, of the key points that the reader says to have made. */
  ticked: v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
/** An attempt that is not graded yet. */
export type AttemptDraft = Readonly<v.InferOutput<typeof attemptDraftSchema>>;

export type DraftEvent =
  | { readonly kind: 'write'; readonly text: string }
  /** Some seconds have passed in which the question was in view. */
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'reveal' }
  /** The reader says of a key point, by its place, whether it was made. */
  | { readonly kind: 'tick'; readonly point: number; readonly isMade: boolean };

/** Makes the draft of a question that is shown now; `id` is a new UUID. */
export function newDraft(id: string, question: string): AttemptDraft {
  return { id, question, text: '', seconds: 0, isRevealed: false, ticked: [] };
}

/** Returns whether a draft holds anything that its reader would miss: an answer that was only read is no attempt. */
export function isBegun({ text, ticked }: AttemptDraft): boolean {
  return text !== '' || ticked.length > 0;
}

/** Returns the next draft. What does not fit its state changes nothing: an answer that was compared is not rewritten. */
export function nextDraft(draft: AttemptDraft, event: DraftEvent): AttemptDraft {
  if (draft.isRevealed) return event.kind === 'tick' ? ticked(draft, event) : draft;
  switch (event.kind) {
    case 'write':
      return { ...draft, text: event.text };
    case 'pass':
      return { ...draft, seconds: draft.seconds + event.seconds };
    case 'reveal':
      return { ...draft, isRevealed: true };
    case 'tick':
      return draft;
  }
}

function ticked(draft: AttemptDraft, { point, isMade }: DraftEvent & { kind: 'tick' }): AttemptDraft {
  const others = draft.ticked.filter((each) => each !== point);
  return { ...draft, ticked: isMade ? [...others, point].sort((a, b) => a - b) : others };
}

/**
 * Returns the attempt that a draft becomes when its reader has it graded, at a time in milliseconds since 1970;
 * `keyPoints` is how many the question has, and `mock` the id of the mock interview that it is a part of.
 */
export function attemptOf(
  draft: AttemptDraft,
  { keyPoints, at, mock }: { readonly keyPoints: number; readonly at: number; readonly mock: string | null },
): InterviewAttempt {
  const { id, question, text, seconds } = draft;
  const made = draft.ticked.filter((point) => point < keyPoints);
  return { id, question, at, seconds: Math.round(seconds), text, ticked: made, keyPoints, mock };
}

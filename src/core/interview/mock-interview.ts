// A mock interview: one question after the other, each answered, then ticked against its key points.
//
//                     ┌──────────────── draft: write, pass ─┐
//                     ▼                                     │
//   startMock ──▶ question, answering ──────────────────────┘
//                     │        │  ▲
//                     │ skip   │  └─────────────── kept, and there is another question ───┐
//                     │        └─ draft: reveal ──▶ question, revealed ───────────────────┤
//                     │                               ▲     │                             │
//                     │                               └─────┘ draft: tick                 │
//                     ├── there is another: question, answering                           │
//                     ▼                                                                   ▼
//                   over  ◀───────────────── end, from anywhere; kept or skip, if it was the last
//
// It is stored at each step, so that it goes on after its window was closed. An attempt is ticked while its reader still
// knows what was said, not at the end; it is kept in the database before "kept" is told.
import * as v from 'valibot';
import type { Question } from '../glossary/entry.ts';
import { answerSeconds } from './answer-time.ts';
import {
  type AttemptDraft,
  attemptDraftSchema,
  type DraftEvent,
  newDraft,
  nextDraft,
} from './attempt-draft.ts';

export const mockInterviewSchema = v.object({
  /** A UUID, under which its attempts are kept. */
  id: v.pipe(v.string(), v.uuid()),
  /** In milliseconds since 1970. */
  startedAt: v.number(),
  /** Its questions by their ids, and how many seconds each answer may take. */
  items: v.pipe(v.array(v.object({ question: v.string(), seconds: v.number() })), v.minLength(1)),
  /** The place, from 0, of the question that is asked. */
  place: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** The attempt at that question; null where the interview is over. */
  draft: v.nullable(attemptDraftSchema),
});
/** A mock interview, going on or over. */
export type MockInterview = Readonly<v.InferOutput<typeof mockInterviewSchema>>;

export type MockEvent =
  | { readonly kind: 'draft'; readonly event: DraftEvent }
  /** The attempt at the present question is kept; `nextId` is a new UUID for the attempt at the next question. */
  | { readonly kind: 'kept'; readonly nextId: string }
  /** The reader passes a question over: nothing is graded. */
  | { readonly kind: 'skip'; readonly nextId: string }
  | { readonly kind: 'end' };

/**
 * Begins a mock interview of one question or more; `id` and `firstId` are new UUIDs, of the interview and of its first
 * attempt. `now` is in milliseconds since 1970.
 */
export function startMock(given: {
  id: string;
  firstId: string;
  questions: readonly [Question, ...Question[]];
  now: number;
}): MockInterview {
  const { id, firstId, questions, now } = given;
  return {
    id,
    startedAt: now,
    items: questions.map((question) => ({ question: question.id, seconds: answerSeconds(question) })),
    place: 0,
    draft: newDraft(firstId, questions[0].id),
  };
}

/** Returns the next state of a mock interview. What does not fit its state changes nothing. */
export function nextMock(mock: MockInterview, event: MockEvent): MockInterview {
  if (!mock.draft) return mock;
  switch (event.kind) {
    case 'draft':
      return { ...mock, draft: nextDraft(mock.draft, event.event) };
    case 'kept':
      return mock.draft.isRevealed ? moved(mock, event.nextId) : mock;
    case 'skip':
      return mock.draft.isRevealed ? mock : moved(mock, event.nextId);
    case 'end':
      return { ...mock, draft: null };
  }
}

function moved(mock: MockInterview, nextId: string): MockInterview {
  const next = mock.items[mock.place + 1];
  if (!next) return { ...mock, draft: null };
  return { ...mock, place: mock.place + 1, draft: newDraft(nextId, next.question) };
}

/**
 * Returns whether a stored state of a mock interview is further than another, so that a second window goes on where the
 * first one is: it is another interview, has come to a later question, or has revealed or ended what the other has not.
 */
export function isFurther(stored: MockInterview, shown: MockInterview): boolean {
  if (stored.id !== shown.id) return stored.startedAt > shown.startedAt;
  return progress(stored) > progress(shown);
}

function progress({ place, draft, items }: MockInterview): number {
  return draft === null ? 2 * items.length : 2 * place + (draft.isRevealed ? 1 : 0);
}

/** Returns the draft of a mock interview that is going on with questions that are all there; null for any other. */
export function openDraft(mock: MockInterview, isThere: (question: string) => boolean): AttemptDraft | null {
  return mock.items.every(({ question }) => isThere(question)) ? mock.draft : null;
}
